package org.mooring.cmdlet.session;

import java.util.function.Consumer;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.dotnet.TimeSpan;
import org.mooring.object.PSCredential;
import org.mooring.object.PSPrimitiveDictionary;

/** New-PSSessionOption: how sessions are to be opened and kept. */
@Cmdlet(verb = "New", noun = "PSSessionOption",
    className = "Microsoft.PowerShell.Commands.NewPSSessionOptionCommand", outputTypes = "System.Management.Automation.Remoting.PSSessionOption")
public final class NewPSSessionOption extends PipelineCmdlet {

    @Parameter
    int maximumRedirection;

    @Parameter
    boolean noCompression;

    @Parameter
    boolean noMachineProfile;

    @Parameter
    @ValidateNotNull
    @DotNetType("System.Globalization.CultureInfo")
    Object culture;

    @Parameter
    @ValidateNotNull
    @DotNetType("System.Globalization.CultureInfo")
    Object uICulture;

    @Parameter
    int maximumReceivedDataSizePerCommand;

    @Parameter
    int maximumReceivedObjectSize;

    @Parameter
    @DotNetType("System.Management.Automation.Runspaces.OutputBufferingMode")
    Object outputBufferingMode;

    @Parameter
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int maxConnectionRetryCount;

    @Parameter
    @ValidateNotNull
    PSPrimitiveDictionary applicationArguments;

    @Parameter
    @Alias("OpenTimeoutMSec")
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int openTimeout;

    @Parameter
    @Alias("CancelTimeoutMSec")
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int cancelTimeout;

    @Parameter
    @Alias("IdleTimeoutMSec")
    @ValidateRange(min = -1, max = Integer.MAX_VALUE)
    int idleTimeout;

    @Parameter
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.Remoting.ProxyAccessType")
    Object proxyAccessType;

    @Parameter
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object proxyAuthentication;

    @Parameter
    @ValidateNotNullOrEmpty
    PSCredential proxyCredential;

    @Parameter
    boolean skipCACheck;

    @Parameter
    boolean skipCNCheck;

    @Parameter
    boolean skipRevocationCheck;

    @Parameter
    @Alias("OperationTimeoutMSec")
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int operationTimeout;

    @Parameter
    boolean noEncryption;

    @Parameter
    boolean useUTF16;

    @Parameter
    boolean includePortInSPN;

    @Override
    protected void beginProcessing() {
        PSSessionOption made = PSSessionOption.make();
        made.applicationArguments(applicationArguments);
        made.includePortInSPN(includePortInSPN);
        made.maximumConnectionRedirectionCount(isBound("MaximumRedirection") ? maximumRedirection < 0 ? Integer.MAX_VALUE : maximumRedirection : 5);
        made.maximumReceivedDataSizePerCommand(isBound("MaximumReceivedDataSizePerCommand") ? (Integer) maximumReceivedDataSizePerCommand : null);
        made.maximumReceivedObjectSize(isBound("MaximumReceivedObjectSize") ? (Integer) maximumReceivedObjectSize : null);
        if (isBound("MaxConnectionRetryCount")) {
            made.maxConnectionRetryCount(maxConnectionRetryCount);
        }
        made.noCompression(noCompression);
        made.noEncryption(noEncryption);
        made.noMachineProfile(noMachineProfile);
        made.skipCACheck(skipCACheck);
        made.skipCNCheck(skipCNCheck);
        made.skipRevocationCheck(skipRevocationCheck);
        made.useUTF16(useUTF16);
        made.proxyCredential(proxyCredential);
        given("Culture", culture, made::culture);
        given("UICulture", uICulture, made::uICulture);
        given("OutputBufferingMode", outputBufferingMode, made::outputBufferingMode);
        given("ProxyAccessType", proxyAccessType, made::proxyAccessType);
        given("ProxyAuthentication", proxyAuthentication, made::proxyAuthentication);
        time("CancelTimeout", cancelTimeout, made::cancelTimeout);
        time("IdleTimeout", idleTimeout, made::idleTimeout);
        time("OpenTimeout", openTimeout, made::openTimeout);
        time("OperationTimeout", operationTimeout, made::operationTimeout);
        writeObject(made);
    }

    private void given(String parameter, Object value, Consumer<Object> property) {
        if (isBound(parameter)) {
            property.accept(value);
        }
    }

    private void time(String parameter, int milliseconds, Consumer<TimeSpan> property) {
        if (isBound(parameter)) {
            property.accept(TimeSpan.from(milliseconds, TimeSpan.TICKS_PER_MILLISECOND));
        }
    }
}
