package org.mooring.cmdlet.configuration;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.stream.ErrorRecord;

/** Writes a role capability file (.psrc): what a role adds to a session. */
@Cmdlet(verb = "New", noun = "PSRoleCapabilityFile", className = "Microsoft.PowerShell.Commands.NewPSRoleCapabilityFileCommand")
public final class NewPSRoleCapabilityFile extends ConfigurationFileCmdlet {

    NewPSRoleCapabilityFile() {
        super(".psrc");
    }

    @Override
    boolean full() {
        return true;
    }

    @Override
    ErrorRecord wrongPath() {
        return wrongPath("InvalidRoleCapabilityFilePath", "Role Capability");
    }

    @Override
    void write(ConfigurationText text) {
        text.line("GUID", "ID used to uniquely identify this document", DataText.quoted(guid));
        text.line("Author", "Author of this document", DataText.quoted(author));
        text.text("Description", "Description of the functionality provided by these settings", description, "''");
        owner(text);
        modules(text);
        visible(text);
        scripts(text);
        definitions(text);
    }
}
