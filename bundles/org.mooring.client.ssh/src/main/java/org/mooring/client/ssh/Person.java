package org.mooring.client.ssh;

import java.util.Arrays;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.session.SessionContext;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;

/** Who sits in front of it, asked for passwords and passphrases; where nobody does, there are none. */
final class Person implements UserInteraction, FilePasswordProvider {

    private final HostUI ui;
    private final int prompts;
    private int attempts;

    /** @param prompts how many questions for passwords there are at most */
    Person(HostUI ui, int prompts) {
        this.ui = ui;
        this.prompts = prompts;
    }

    boolean isThere() {
        return ui != HostUI.NONE;
    }

    /** Yes or no; no where nobody is there. */
    boolean agrees(String question) {
        if (!isThere()) {
            return false;
        }
        try {
            ui.write(question + " (yes/no)? ");
            return "yes".equalsIgnoreCase(String.valueOf(ui.readLine()).strip());
        } catch (HostException e) {
            return false; // a host that asks nothing
        }
    }

    /** Null where there is no answer. */
    private String secret(String prompt) {
        if (!isThere() || ++attempts > prompts) {
            return null;
        }
        try {
            ui.write(prompt);
            char[] typed = ui.readLineAsSecureString();
            if (typed == null) {
                return null;
            }
            String text = new String(typed);
            Arrays.fill(typed, '\0');
            return text;
        } catch (HostException e) {
            return null; // a host that asks nothing
        }
    }

    @Override
    public boolean isInteractionAllowed(ClientSession session) {
        return isThere();
    }

    @Override
    public String[] interactive(ClientSession session, String name, String instruction, String lang, String[] prompt, boolean[] echo) {
        String[] answers = new String[prompt.length];
        for (int i = 0; i < prompt.length; i++) {
            answers[i] = secret(prompt[i]);
            if (answers[i] == null) {
                return null;
            }
        }
        return answers;
    }

    @Override
    public String resolveAuthPasswordAttempt(ClientSession session) {
        return secret(session.getUsername() + "@" + HostKeyCheck.hostOf(session) + "'s password: ");
    }

    /** Servers that want a new password are for another program. */
    @Override
    public String getUpdatedPassword(ClientSession session, String prompt, String lang) {
        return null;
    }

    @Override
    public String getPassword(SessionContext session, NamedResource resource, int retryIndex) {
        return secret("Enter passphrase for key '" + resource.getName() + "': ");
    }
}
