package org.mooring.cmdlet.configuration;

import java.util.Map;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;

/** Writes a session configuration file (.pssc): what a session is, and what can be seen and done there. */
@Cmdlet(verb = "New", noun = "PSSessionConfigurationFile",
    className = "Microsoft.PowerShell.Commands.NewPSSessionConfigurationFileCommand")
public final class NewPSSessionConfigurationFile extends ConfigurationFileCmdlet {

    @Parameter
    @ValidateNotNull
    Version schemaVersion;

    @Parameter
    @DotNetType("System.Management.Automation.Remoting.SessionType")
    Object sessionType;

    @Parameter
    String transcriptDirectory;

    @Parameter
    boolean runAsVirtualAccount;

    @Parameter
    String[] runAsVirtualAccountGroups;

    @Parameter
    boolean mountUserDrive;

    @Parameter
    long userDriveMaximumSize;

    @Parameter
    String groupManagedServiceAccount;

    @Parameter
    @DotNetType("System.Collections.IDictionary")
    Map<?, ?> roleDefinitions;

    @Parameter
    @DotNetType("System.Collections.IDictionary")
    Map<?, ?> requiredGroups;

    @Parameter
    @DotNetType("System.Management.Automation.PSLanguageMode")
    Object languageMode;

    @Parameter
    @DotNetType("Microsoft.PowerShell.ExecutionPolicy")
    Object executionPolicy;

    @Parameter
    Version powerShellVersion;

    @Parameter
    boolean full;

    NewPSSessionConfigurationFile() {
        super(".pssc");
    }

    @Override
    boolean full() {
        return full;
    }

    @Override
    ErrorRecord wrongPath() {
        return wrongPath("InvalidPSSessionConfigurationFilePath", "PSSession Configuration");
    }

    @Override
    void write(ConfigurationText text) {
        String type = sessionType == null ? "Default" : Conversion.toText(sessionType);
        text.line("SchemaVersion", "Version number of the schema used for this document",
            DataText.quoted(schemaVersion == null ? "2.0.0.0" : schemaVersion));
        text.line("GUID", "ID used to uniquely identify this document", DataText.quoted(guid));
        text.line("Author", "Author of this document", DataText.quoted(author));
        text.text("Description", "Description of the functionality provided by these settings", description, "''");
        owner(text);
        text.line("SessionType", "Session type defaults to apply for this session configuration. Can be 'RestrictedRemoteServer'"
            + " (recommended), 'Empty', or 'Default'", DataText.quoted(type));
        account(text);
        scripts(text);
        text.table("RoleDefinitions", "User roles (groups), and the role capabilities that should be applied to them when applied to a"
            + " session", roleDefinitions, "@{ 'admins' = @{ RoleCapabilities = 'Administration' } }");
        text.groups("RequiredGroups", "Group membership that is required of all users of this session configuration", requiredGroups,
            "@{ And = @{ Or = 'smartcard-logon1', 'smartcard-logon2' }, 'operators' }");
        modes(text, type);
        modules(text);
        visible(text);
        definitions(text);
    }

    private void account(ConfigurationText text) {
        text.text("TranscriptDirectory", "Directory to place session transcripts for this session configuration", transcriptDirectory,
            "'/var/log/transcripts'");
        text.truth("RunAsVirtualAccount", "Whether to run this session configuration as the machine's (virtual) administrator account",
            runAsVirtualAccount);
        text.words("RunAsVirtualAccountGroups", "Groups associated with the machine's (virtual) administrator account",
            runAsVirtualAccountGroups, "'operators', 'remote management'");
        text.truth("MountUserDrive", "Creates a 'User' drive in the session for the user's own files", mountUserDrive);
        if (userDriveMaximumSize > 0) {
            text.line("UserDriveMaximumSize", "Maximum size in bytes of the 'User' drive", Long.toString(userDriveMaximumSize));
        } else {
            text.example("UserDriveMaximumSize", "Maximum size in bytes of the 'User' drive", "50000000");
        }
        text.text("GroupManagedServiceAccount", "Group managed service account under which the session runs", groupManagedServiceAccount,
            "'CONTOSO\\GroupManagedServiceAccount'");
    }

    private void modes(ConfigurationText text, String type) {
        if (full || isBound("LanguageMode")) {
            String mode = languageMode != null ? Conversion.toText(languageMode) : type.equals("Default") ? "FullLanguage" : "NoLanguage";
            text.line("LanguageMode", "Language mode to apply when applied to a session. Can be 'NoLanguage' (recommended),"
                + " 'RestrictedLanguage', 'ConstrainedLanguage', or 'FullLanguage'", DataText.quoted(mode));
        }
        if (full || isBound("ExecutionPolicy")) {
            text.line("ExecutionPolicy", "Execution policy to apply when applied to a session",
                DataText.quoted(executionPolicy == null ? "Restricted" : executionPolicy));
        }
        if (powerShellVersion != null) {
            text.line("PowerShellVersion", "Version of the PowerShell engine to use when applied to a session",
                DataText.quoted(powerShellVersion));
        } else {
            text.example("PowerShellVersion", "Version of the PowerShell engine to use when applied to a session", "'7.6'");
        }
    }
}
