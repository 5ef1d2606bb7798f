package org.mooring.format;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Out-Default: what the end of a pipeline at a prompt does: shows objects at the host. */
@Cmdlet(verb = "Out", noun = "Default", className = "Microsoft.PowerShell.Commands.OutDefaultCommand")
public final class OutDefault extends HostOutputCommand {

    @Parameter
    boolean transcript;

    /** With -Transcript objects go to the transcripts only. */
    @Override
    HostLines open() {
        return transcript ? HostLines.unseen(session(), host()) : super.open();
    }
}
