package org.mooring.object.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.stream.ProgressRecord;

/** The host of a job's work: what is written to it is shown to whoever receives from the job, and a question waits for that; the job is Blocked meanwhile. */
final class JobHost implements HostAdapter {

    private final UnattendedHost host;
    private final HostUI ui;

    private JobHost(UnattendedHost host, RemotingChildJob job) {
        this.host = host;
        this.ui = new Questions(job);
    }

    /** Where nobody is at the session that starts the job, nobody can be asked later. */
    static HostAdapter of(HostAdapter person, RemotingChildJob job) {
        UnattendedHost beside = UnattendedHost.beside(person, "ServerRemoteHost");
        return person.ui() == HostUI.NONE ? beside : new JobHost(beside, job);
    }

    @Override
    public String name() {
        return host.name();
    }

    @Override
    public String version() {
        return host.version();
    }

    @Override
    public UUID instanceId() {
        return host.instanceId();
    }

    @Override
    public Locale culture() {
        return host.culture();
    }

    @Override
    public Locale uiCulture() {
        return host.uiCulture();
    }

    @Override
    public HostUI ui() {
        return ui;
    }

    @Override
    public void setShouldExit(int exitCode) {}

    /** Lines of warnings and their like are records of the job, which it keeps anyway. */
    private static final class Questions implements HostUI {

        private final RemotingChildJob job;

        Questions(RemotingChildJob job) {
            this.job = job;
        }

        @SuppressWarnings("unchecked")
        private <T> T ask(Function<HostUI, T> question) {
            return (T) job.ask(question::apply);
        }

        @Override
        public RawUI raw() {
            return NONE.raw();
        }

        @Override
        public String readLine() {
            return ask(HostUI::readLine);
        }

        @Override
        public char[] readLineAsSecureString() {
            return ask(HostUI::readLineAsSecureString);
        }

        @Override
        public void write(String text) {
            job.say(person -> person.write(text));
        }

        @Override
        public void write(ConsoleColor foreground, ConsoleColor background, String text) {
            job.say(person -> person.write(foreground, background, text));
        }

        @Override
        public void writeLine() {
            job.say(HostUI::writeLine);
        }

        @Override
        public void writeLine(String text) {
            job.say(person -> person.writeLine(text));
        }

        @Override
        public void writeLine(ConsoleColor foreground, ConsoleColor background, String text) {
            job.say(person -> person.writeLine(foreground, background, text));
        }

        @Override
        public void writeErrorLine(String text) {
            job.say(person -> person.writeErrorLine(text));
        }

        @Override
        public void writeDebugLine(String text) {}

        @Override
        public void writeVerboseLine(String text) {}

        @Override
        public void writeWarningLine(String text) {}

        @Override
        public void writeProgress(long sourceId, ProgressRecord record) {}

        @Override
        public Map<String, Object> prompt(String caption, String message, List<FieldDescription> fields) {
            return ask(person -> person.prompt(caption, message, fields));
        }

        @Override
        public Credentials promptForCredential(String caption, String message, String userName, String targetName, int allowedTypes, int options) {
            return ask(person -> person.promptForCredential(caption, message, userName, targetName, allowedTypes, options));
        }

        @Override
        public int promptForChoice(String caption, String message, List<HostChoice> choices, int defaultChoice) {
            return ask(person -> person.promptForChoice(caption, message, choices, defaultChoice));
        }

        @Override
        public List<Integer> promptForChoices(String caption, String message, List<HostChoice> choices, List<Integer> defaultChoices) {
            return ask(person -> person.promptForChoices(caption, message, choices, defaultChoices));
        }
    }
}
