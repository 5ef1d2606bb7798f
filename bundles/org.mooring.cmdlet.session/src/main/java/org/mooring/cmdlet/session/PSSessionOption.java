package org.mooring.cmdlet.session;

import java.util.List;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;
import org.mooring.object.PSPrimitiveDictionary;

/** How sessions are opened and kept (System.Management.Automation.Remoting.PSSessionOption), with the defaults of a new one. */
@ClrClass("System.Management.Automation.Remoting.PSSessionOption")
public final class PSSessionOption {

    private static final List<String> PROXY_AUTHENTICATION = List.of("Basic", "Negotiate", "Digest");

    private PSPrimitiveDictionary applicationArguments;
    private TimeSpan cancelTimeout = TimeSpan.from(60_000, TimeSpan.TICKS_PER_MILLISECOND);
    private Object culture;
    private TimeSpan idleTimeout = TimeSpan.from(-1, TimeSpan.TICKS_PER_MILLISECOND);
    private boolean includePortInSPN;
    private int maxConnectionRetryCount = 5;
    private int maximumConnectionRedirectionCount = 5;
    private Integer maximumReceivedDataSizePerCommand;
    private Integer maximumReceivedObjectSize = 200 << 20;
    private boolean noCompression;
    private boolean noEncryption;
    private boolean noMachineProfile;
    private TimeSpan openTimeout = TimeSpan.from(180_000, TimeSpan.TICKS_PER_MILLISECOND);
    private TimeSpan operationTimeout = TimeSpan.from(180_000, TimeSpan.TICKS_PER_MILLISECOND);
    private Object outputBufferingMode = PSSession.enumValue("System.Management.Automation.Runspaces.OutputBufferingMode", "None");
    private Object proxyAccessType = PSSession.enumValue("System.Management.Automation.Remoting.ProxyAccessType", "None");
    private Object proxyAuthentication = PSSession.enumValue("System.Management.Automation.Runspaces.AuthenticationMechanism", "Negotiate");
    private PSCredential proxyCredential;
    private boolean skipCACheck;
    private boolean skipCNCheck;
    private boolean skipRevocationCheck;
    private Object uICulture;
    private boolean useUTF16;

    @New
    public static PSSessionOption make() {
        return new PSSessionOption();
    }

    /** What a command was given, else {@code $PSSessionOption}, else a new one. */
    static PSSessionOption wanted(PSSessionOption given, SessionState session) {
        return given != null ? given
            : PSObject.base(session.variable("PSSessionOption")) instanceof PSSessionOption preferred ? preferred : make();
    }

    @Get
    @Type("System.Management.Automation.PSPrimitiveDictionary")
    public PSPrimitiveDictionary applicationArguments() {
        return applicationArguments;
    }

    @Set
    public void applicationArguments(@Type("System.Management.Automation.PSPrimitiveDictionary") PSPrimitiveDictionary value) {
        applicationArguments = value;
    }

    @Get
    public TimeSpan cancelTimeout() {
        return cancelTimeout;
    }

    @Set
    public void cancelTimeout(TimeSpan value) {
        cancelTimeout = value;
    }

    @Get
    @Type("System.Globalization.CultureInfo")
    public Object culture() {
        return culture;
    }

    @Set
    public void culture(@Type("System.Globalization.CultureInfo") Object value) {
        culture = value;
    }

    @Get
    public TimeSpan idleTimeout() {
        return idleTimeout;
    }

    @Set
    public void idleTimeout(TimeSpan value) {
        idleTimeout = value;
    }

    @Get
    public boolean includePortInSPN() {
        return includePortInSPN;
    }

    @Set
    public void includePortInSPN(boolean value) {
        includePortInSPN = value;
    }

    @Get
    public int maxConnectionRetryCount() {
        return maxConnectionRetryCount;
    }

    @Set
    public void maxConnectionRetryCount(int value) {
        maxConnectionRetryCount = value;
    }

    @Get
    public int maximumConnectionRedirectionCount() {
        return maximumConnectionRedirectionCount;
    }

    @Set
    public void maximumConnectionRedirectionCount(int value) {
        maximumConnectionRedirectionCount = value;
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maximumReceivedDataSizePerCommand() {
        return maximumReceivedDataSizePerCommand;
    }

    @Set
    public void maximumReceivedDataSizePerCommand(@Type("System.Nullable`1[System.Int32]") Integer value) {
        maximumReceivedDataSizePerCommand = value;
    }

    @Get
    @Type("System.Nullable`1[System.Int32]")
    public Integer maximumReceivedObjectSize() {
        return maximumReceivedObjectSize;
    }

    @Set
    public void maximumReceivedObjectSize(@Type("System.Nullable`1[System.Int32]") Integer value) {
        maximumReceivedObjectSize = value;
    }

    @Get
    public boolean noCompression() {
        return noCompression;
    }

    @Set
    public void noCompression(boolean value) {
        noCompression = value;
    }

    @Get
    public boolean noEncryption() {
        return noEncryption;
    }

    @Set
    public void noEncryption(boolean value) {
        noEncryption = value;
    }

    @Get
    public boolean noMachineProfile() {
        return noMachineProfile;
    }

    @Set
    public void noMachineProfile(boolean value) {
        noMachineProfile = value;
    }

    @Get
    public TimeSpan openTimeout() {
        return openTimeout;
    }

    @Set
    public void openTimeout(TimeSpan value) {
        openTimeout = value;
    }

    @Get
    public TimeSpan operationTimeout() {
        return operationTimeout;
    }

    @Set
    public void operationTimeout(TimeSpan value) {
        operationTimeout = value;
    }

    @Get
    @Type("System.Management.Automation.Runspaces.OutputBufferingMode")
    public Object outputBufferingMode() {
        return outputBufferingMode;
    }

    @Set
    public void outputBufferingMode(@Type("System.Management.Automation.Runspaces.OutputBufferingMode") Object value) {
        outputBufferingMode = value;
    }

    @Get
    @Type("System.Management.Automation.Remoting.ProxyAccessType")
    public Object proxyAccessType() {
        return proxyAccessType;
    }

    @Set
    public void proxyAccessType(@Type("System.Management.Automation.Remoting.ProxyAccessType") Object value) {
        proxyAccessType = value;
    }

    @Get
    @Type("System.Management.Automation.Runspaces.AuthenticationMechanism")
    public Object proxyAuthentication() {
        return proxyAuthentication;
    }

    @Set
    public void proxyAuthentication(@Type("System.Management.Automation.Runspaces.AuthenticationMechanism") Object value) {
        String name = String.valueOf(value);
        if (!PROXY_AUTHENTICATION.contains(name)) {
            throw new DotNetException("System.ArgumentException", name + " cannot be specified as a proxy authentication mechanism. Only Basic,Negotiate or"
                + " Digest are supported for proxy authentication.");
        }
        proxyAuthentication = value;
    }

    @Get
    public PSCredential proxyCredential() {
        return proxyCredential;
    }

    @Set
    public void proxyCredential(PSCredential value) {
        proxyCredential = value;
    }

    @Get
    public boolean skipCACheck() {
        return skipCACheck;
    }

    @Set
    public void skipCACheck(boolean value) {
        skipCACheck = value;
    }

    @Get
    public boolean skipCNCheck() {
        return skipCNCheck;
    }

    @Set
    public void skipCNCheck(boolean value) {
        skipCNCheck = value;
    }

    @Get
    public boolean skipRevocationCheck() {
        return skipRevocationCheck;
    }

    @Set
    public void skipRevocationCheck(boolean value) {
        skipRevocationCheck = value;
    }

    @Get
    @Type("System.Globalization.CultureInfo")
    public Object uICulture() {
        return uICulture;
    }

    @Set
    public void uICulture(@Type("System.Globalization.CultureInfo") Object value) {
        uICulture = value;
    }

    @Get
    public boolean useUTF16() {
        return useUTF16;
    }

    @Set
    public void useUTF16(boolean value) {
        useUTF16 = value;
    }
}
