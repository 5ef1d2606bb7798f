package org.mooring.cmdlet.session;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** What a session configuration says of its transport (Microsoft.PowerShell.Commands.WSManConfigurationOption). */
@ClrClass(value = "Microsoft.PowerShell.Commands.WSManConfigurationOption", base = "System.Management.Automation.PSTransportOption")
public final class TransportOption {

    private final Integer[] numbers;
    private final Object outputBufferingMode;

    /** @param numbers in the order of the properties below */
    TransportOption(Integer[] numbers, Object outputBufferingMode) {
        this.numbers = numbers;
        this.outputBufferingMode = outputBufferingMode;
    }

    @Get
    @Type("System.Nullable`1[System.Management.Automation.Runspaces.OutputBufferingMode]")
    public Object outputBufferingMode() {
        return outputBufferingMode;
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer processIdleTimeoutSec() {
        return numbers[0];
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maxIdleTimeoutSec() {
        return numbers[1];
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maxSessions() {
        return numbers[2];
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maxConcurrentCommandsPerSession() {
        return numbers[3];
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maxSessionsPerUser() {
        return numbers[4];
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maxMemoryPerSessionMB() {
        return numbers[5];
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maxProcessesPerSession() {
        return numbers[6];
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maxConcurrentUsers() {
        return numbers[7];
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer idleTimeoutSec() {
        return numbers[8];
    }

    /** System.Management.Automation.PSTransportOption, of which this is the only kind. */
    @ClrClass(value = "System.Management.Automation.PSTransportOption", type = ClrClass.None.class, isAbstract = true)
    public static final class Base {

        private Base() {}
    }
}
