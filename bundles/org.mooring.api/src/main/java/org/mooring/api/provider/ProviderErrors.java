package org.mooring.api.provider;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;

/** The errors that paths, drives and providers have in PowerShell. Each is ready to be thrown. */
public final class ProviderErrors {

    private static final String AUTOMATION = "System.Management.Automation.";

    private ProviderErrors() {}

    /** The provider cannot do what the command wants. */
    public static DotNetException notSupported() {
        return notSupported("Provider operation stopped because the provider does not support this operation.");
    }

    public static DotNetException notSupported(String message) {
        return new DotNetException(AUTOMATION + "PSNotSupportedException", message)
            .withRecord("NotSupported", ErrorCategory.NotImplemented, null);
    }

    /** @param kind as {@code IContentCmdletProvider} */
    public static DotNetException interfaceNotSupported(String kind) {
        return notSupported("Cannot use interface. The " + kind + " interface is not implemented by this provider.");
    }

    public static DotNetException pathNotFound(String path) {
        return of("ItemNotFoundException", "Cannot find path '" + path + "' because it does not exist.", "Drive", path)
            .withRecord("PathNotFound", ErrorCategory.ObjectNotFound, path);
    }

    public static DotNetException driveNotFound(String name) {
        return of("DriveNotFoundException", "Cannot find drive. A drive with the name '" + name + "' does not exist.", "Drive", name)
            .withRecord("DriveNotFound", ErrorCategory.ObjectNotFound, name);
    }

    public static DotNetException driveExists(String name) {
        return of("SessionStateException", "A drive with the name '" + name + "' already exists.", "Drive", name)
            .withRecord("DriveAlreadyExists", ErrorCategory.ResourceExists, name);
    }

    public static DotNetException providerNotFound(String name) {
        return of("ProviderNotFoundException", "Cannot find a provider with the name '" + name + "'.", "CmdletProvider", name)
            .withRecord("ProviderNotFound", ErrorCategory.ObjectNotFound, name);
    }

    /** @param category a name of SessionStateCategory */
    private static DotNetException of(String type, String message, String category, String item) {
        DotNetException e = new DotNetException(AUTOMATION + type, message);
        e.properties().put("ItemName", item);
        e.properties().put("SessionStateCategory", category);
        return e;
    }

    /** New-Item for a store whose items are nothing but their values, without one (SessionStateProviderBase.NewItem). */
    public static DotNetException valueMissing(String path) {
        return new DotNetException("System.ArgumentNullException", "Value cannot be null. (Parameter 'value')")
            .withRecord("NewItemValueNotSpecified", ErrorCategory.InvalidArgument, path);
    }

    /** An argument that makes no sense, with PowerShell's words for it. */
    public static DotNetException invalidArgument(String argument) {
        return invalidArgument(argument, "Cannot process argument because the value of argument \"" + argument
            + "\" is not valid. Change the value of the \"" + argument + "\" argument and run the operation again.");
    }

    public static DotNetException invalidArgument(Object target, String message) {
        return new DotNetException(AUTOMATION + "PSArgumentException", message)
            .withRecord("Argument", ErrorCategory.InvalidArgument, target);
    }
}
