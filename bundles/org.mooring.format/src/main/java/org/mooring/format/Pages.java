package org.mooring.format;

import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.DotNetException;

/** Waits for a key after each page that is shown (Out-Host -Paging). */
final class Pages {

    private static final String PROMPT = "<SPACE> next page; <CR> next line; Q quit";
    /** Only what is pressed, and nothing of it is shown (System.Management.Automation.Host.ReadKeyOptions: IncludeKeyDown, NoEcho). */
    private static final int KEYS_WITHOUT_ECHO = 4 | 2;

    private final HostUI ui;
    private final Runnable quit;
    private int lines;

    /** @param quit is run where no more is wanted */
    Pages(HostUI ui, Runnable quit) {
        this.ui = ui;
        this.quit = quit;
    }

    /** A line more is on the screen. */
    void written() {
        lines++;
        int height = height();
        if (height <= 1 || lines < height - 1) {
            return;
        }
        ui.write(PROMPT);
        char key = key(ui.raw());
        ui.writeLine();
        if (key == 'q') {
            quit.run();
        }
        lines = key == ' ' ? 0 : lines - 1;
    }

    /** 0 where there is no screen. */
    private int height() {
        try {
            RawUI raw = ui.raw();
            return raw == null ? 0 : raw.windowSize().height();
        } catch (DotNetException noScreen) {
            return 0;
        }
    }

    /** A space where the host has no keyboard after all: all is shown then. */
    private static char key(RawUI raw) {
        while (true) {
            char key;
            try {
                key = Character.toLowerCase(raw.readKey(KEYS_WITHOUT_ECHO).character());
            } catch (DotNetException noKeyboard) {
                return ' ';
            }
            if (key == 'q' || key == ' ' || key == '\r' || key == '\n') {
                return key;
            }
        }
    }
}
