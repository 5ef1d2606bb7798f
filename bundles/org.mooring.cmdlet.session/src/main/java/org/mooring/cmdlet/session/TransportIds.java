package org.mooring.cmdlet.session;

import java.util.Map;

/** What stands before an error's id where a transport said why (PowerShell's FQEID prefix of WinRM's error numbers). */
final class TransportIds {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
        Map.entry(5, "AccessDenied"),
        Map.entry(14, "ServerOutOfMemory"),
        Map.entry(53, "NetworkPathNotFound"),
        Map.entry(995, "WinRMOperationAborted"),
        Map.entry(1115, "ShutDownInProgress"),
        Map.entry(1311, "AuthenticationFailed"),
        Map.entry(1326, "LogonFailure"),
        Map.entry(1722, "ImproperResponse"),
        Map.entry(-2146893053, "TargetUnknown"),
        Map.entry(-2141974624, "IncorrectProtocolVersion"),
        Map.entry(-2144108539, "CorruptedWinRMConfig"),
        Map.entry(-2144108526, "CannotConnect"),
        Map.entry(-2144108499, "URIExceedsMaxAllowedSize"),
        Map.entry(-2144108485, "InvalidResourceUri"),
        Map.entry(-2144108542, "InvalidResourceUri"),
        Map.entry(-2144108453, "CannotConnectTargetSessionDoesNotExist"),
        Map.entry(-2144108428, "WinRMOperationNotSupportedOnServer"),
        Map.entry(-2144108318, "ClientKerberosDisabled"),
        Map.entry(-2144108316, "ServerNotTrusted"),
        Map.entry(-2144108315, "ExplicitCredentialsRequired"),
        Map.entry(-2144108276, "WorkgroupCannotUseKerberos"),
        Map.entry(-2144108274, "InvalidAuthentication"),
        Map.entry(-2144108270, "CannotConnectWinRMService"),
        Map.entry(-2144108269, "URLNotAvailable"),
        Map.entry(-2144108250, "WinRMOperationTimeout"),
        Map.entry(-2144108176, "WinRMHttpError"),
        Map.entry(-2144108135, "RedirectInformationRequired"),
        Map.entry(-2144108116, "RemoteSessionDisallowed"),
        Map.entry(-2144108105, "RedirectLocationInvalid"),
        Map.entry(-2144108103, "ComputerNotFound"),
        Map.entry(-2144108101, "CannotUseIPAddress"),
        Map.entry(-2144108094, "SessionCreateFailedInvalidName"),
        Map.entry(-2144108090, "CannotConnectMismatchSessions"),
        Map.entry(-2144108083, "CannotConnectAlreadyConnected"),
        Map.entry(-2144108080, "CannotConnectInvalidOperation"),
        Map.entry(-2144108065, "CannotConnectRunAsFailed"),
        Map.entry(-2144108061, "RemoteConnectionDisallowed"));

    private TransportIds() {}

    /** With the comma that follows it; empty where nothing was said. */
    static String prefix(int transportCode) {
        return transportCode == 0 ? "" : NAMES.getOrDefault(transportCode, Integer.toString(transportCode)) + ",";
    }
}
