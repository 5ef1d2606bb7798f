package org.mooring.cmdlet.session;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.Target;
import org.mooring.api.session.Availability;
import org.mooring.api.session.State;
import org.mooring.client.ClientSession;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.PSPrimitiveDictionary;

/** A session as scripts have it (System.Management.Automation.Runspaces.PSSession). */
@ClrClass("System.Management.Automation.Runspaces.PSSession")
public final class PSSession {

    private static final String RUNSPACES = "System.Management.Automation.Runspaces.";

    private final int id;
    private volatile String name;
    private final PSSessionOption option;
    private final ClientSession link;
    private final String transport;
    private final Target target;
    private final String computerName;
    private final String configurationName;
    private final RemoteRunspace runspace;
    private volatile DateTime disconnectedOn;

    /**
     * @param name null for {@code Runspace} with the id
     * @param target where it is; null for one in this process
     * @param option how it was asked for; null where nothing was said
     */
    PSSession(int id, String name, ClientSession link, String transport, Target target, PSSessionOption option) {
        this.option = option;
        this.id = id;
        this.name = name == null || name.isEmpty() ? "Runspace" + id : name;
        this.link = link;
        this.transport = transport;
        this.target = target;
        this.computerName = target == null ? "localhost" : target.computerName();
        this.configurationName = target == null ? "" : target.configurationName();
        this.runspace = new RemoteRunspace(this);
        KeptSession kept = link.kept();
        this.disconnectedOn = kept == null || !kept.disconnected() ? null
            : DateTime.of(Instant.now().minus(kept.silence()), DateTimeKind.Local);
    }

    /** The session itself. */
    public ClientSession link() {
        return link;
    }

    /** Where it is, or null. */
    Target target() {
        return target;
    }

    /** How it was asked for, or null. */
    PSSessionOption option() {
        return option;
    }

    void disconnectedNow(boolean disconnected) {
        disconnectedOn = disconnected ? DateTime.now() : null;
    }

    @Get
    public int id() {
        return id;
    }

    @Get
    public String name() {
        return name;
    }

    @Set
    public void name(String value) {
        name = value;
    }

    @Get
    public UUID instanceId() {
        return link.instanceId();
    }

    @Get
    public String computerName() {
        return computerName;
    }

    @Get
    @Type("System.Management.Automation.Runspaces.TargetMachineType")
    public Object computerType() {
        return enumValue(RUNSPACES + "TargetMachineType", "RemoteMachine");
    }

    @Get
    public String containerId() {
        return null;
    }

    @Get
    @Name("VMId")
    @Type("System.Nullable`1[System.Guid]")
    public UUID vmId() {
        return null;
    }

    @Get
    @Name("VMName")
    public String vmName() {
        return null;
    }

    @Get
    public String configurationName() {
        return configurationName;
    }

    @Get
    public String transport() {
        return transport;
    }

    @Get
    @Type("System.Management.Automation.Runspaces.RunspaceAvailability")
    public Object availability() {
        return enumValue(RUNSPACES + "RunspaceAvailability", busy().name());
    }

    Availability busy() {
        return link.availability();
    }

    @Get
    @Type("System.Management.Automation.PSPrimitiveDictionary")
    public PSPrimitiveDictionary applicationPrivateData() {
        PSPrimitiveDictionary data = new PSPrimitiveDictionary();
        link.privateData().forEach(data::put);
        return data;
    }

    @Get
    @Type("System.Management.Automation.Runspaces.Runspace")
    public RemoteRunspace runspace() {
        return runspace;
    }

    State isIn() {
        return link.state();
    }

    @Get
    @Type("System.Management.Automation.Runspaces.RunspaceState")
    public Object state() {
        return enumValue(RUNSPACES + "RunspaceState", isIn().name());
    }

    @Get
    @Type("System.Nullable`1[System.DateTime]")
    public DateTime disconnectedOn() {
        return disconnectedOn;
    }

    @Get
    @Type("System.Nullable`1[System.DateTime]")
    public DateTime expiresOn() {
        DateTime since = disconnectedOn;
        KeptSession kept = link.kept();
        return since == null || kept == null ? null : since.add(TimeSpan.of(kept.idleTimeout()));
    }

    @Get
    @Type("System.Nullable`1[System.TimeSpan]")
    public TimeSpan idleTimeout() {
        KeptSession kept = link.kept();
        return kept == null ? null : TimeSpan.of(kept.idleTimeout());
    }

    @Get
    @Type("System.Management.Automation.Runspaces.OutputBufferingMode")
    public Object outputBufferingMode() {
        return enumValue(RUNSPACES + "OutputBufferingMode", link.kept() == null ? "None" : link.kept().buffering());
    }

    static Object enumValue(String type, String name) {
        return Conversion.convert(name, ClrTypes.find(type));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "[PSSession]%s", name);
    }
}
