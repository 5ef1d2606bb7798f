package org.mooring.tests.escapes;

import java.util.List;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.cmdlet.archive.ArchiveModule;
import org.mooring.cmdlet.configuration.ConfigurationModule;
import org.mooring.cmdlet.job.EventModule;
import org.mooring.cmdlet.job.JobModule;
import org.mooring.cmdlet.job.ThreadJobModule;
import org.mooring.cmdlet.session.ImplicitRemotingModule;
import org.mooring.cmdlet.session.SessionModule;
import org.mooring.cmdlet.management.ManagementModule;
import org.mooring.cmdlet.security.SecurityModule;
import org.mooring.cmdlet.utility.UtilityModule;
import org.mooring.provider.environment.EnvironmentModule;
import org.mooring.provider.filesystem.FileSystemModule;
import org.mooring.provider.session.SessionDrivesModule;
import org.mooring.shell.powershell.core.CoreModule;

/** The modules of a session in the distribution. */
final class Modules {

    private Modules() {}

    static List<CmdletModule> all() {
        return List.of(new CoreModule(), new ManagementModule(), new UtilityModule(), new SecurityModule(), new FileSystemModule(),
            new SessionDrivesModule(), new EnvironmentModule(), new ConfigurationModule(), new JobModule(), new SessionModule(List.of()), new ImplicitRemotingModule(), new ThreadJobModule(), new EventModule(),
            new ArchiveModule());
    }
}
