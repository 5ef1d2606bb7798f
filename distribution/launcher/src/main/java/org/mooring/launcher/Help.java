package org.mooring.launcher;

/** What the launcher says about itself. */
final class Help {

    private Help() {
    }

    static int print() {
        System.out.print("""
                Usage: mooring [OPTIONS] [COMMAND]

                Commands:
                  console               the server, and a PowerShell prompt for you (what happens without a command at a terminal)
                  server                the server alone, until it is told to stop (SIGTERM)
                  shell [ARGUMENTS]     a local session without a server: -Command TEXT, -File FILE ARGUMENTS, or a prompt
                  user add NAME         lets NAME log in with a password, which is asked for, or read from standard input
                  user remove NAME      undoes that
                  user list             names those who can
                  user lock NAME        lets NAME in no more, whatever comes as a credential; user unlock NAME undoes that
                  audit test            tells whether the audit was changed
                  audit export          prints it as lines of JSON
                  audit key             prints the key that it is checked with, or takes it from this machine (--forget)
                  new KIND NAME         a project for a bundle of your own; KIND is cmdlet, provider, credential or transport;
                                        --package NAME and --folder DIR say where its classes and it go
                  new contract          installs what such projects are built with in Maven's local repository; 'new' does so too
                  kar [FILE]            the server as an archive for Apache Karaf (else mooring-VERSION.kar)
                  help                  this text
                  version               the version

                Options:
                  --state DIR           where host keys, users, logs and the cache live
                                        (else $MOORING_STATE, $XDG_STATE_HOME/mooring, ~/.local/state/mooring)
                  --config FILE         settings that go before those in DIR/conf
                  --ssh-port PORT       where to listen for SSH (else 2222; 0 is any free port, then found in DIR/ssh.port)
                  --wsman-port PORT     where to listen for WSMan (else 5985; 0 is any free port, then found in DIR/wsman.port)
                """);
        return ExitCode.SUCCESS;
    }

    static int printVersion() {
        String version = Help.class.getPackage().getImplementationVersion();
        System.out.println("Mooring " + (version == null ? "(not packaged)" : version));
        return ExitCode.SUCCESS;
    }
}
