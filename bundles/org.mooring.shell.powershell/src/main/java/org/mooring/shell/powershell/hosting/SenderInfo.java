package org.mooring.shell.powershell.hosting;

import java.util.Map;

import org.mooring.api.shell.RunspaceRequest;
import org.mooring.object.PSObject;
import org.mooring.object.PSPrimitiveDictionary;

/** {@code $PSSenderInfo}: who is at the other end. */
final class SenderInfo {

    private SenderInfo() {}

    static PSObject of(RunspaceRequest request) {
        PSObject identity = new PSObject();
        identity.set("Name", request.userName());
        identity.set("AuthenticationType", "");
        identity.set("IsAuthenticated", true);
        PSObject user = new PSObject();
        user.set("Identity", identity);
        PSObject info = new PSObject();
        info.set("UserInfo", user);
        info.set("ClientTimeZone", null);
        info.set("ConnectionString", request.connection());
        info.set("ApplicationArguments", arguments(request.applicationArguments()));
        info.set("ConfigurationName", request.state().configuration());
        info.set("ConnectedUser", request.userName());
        info.set("RunAsUser", null);
        info.typeNames(java.util.List.of("System.Management.Automation.Remoting.PSSenderInfo", "System.Object"));
        return info;
    }

    private static Object arguments(Map<String, Object> arguments) {
        PSPrimitiveDictionary dictionary = new PSPrimitiveDictionary();
        arguments.forEach(dictionary::put);
        return dictionary;
    }
}
