package org.mooring.format;

/** Who hears of each line that objects are shown as: a session's transcripts. A service of the session. */
public interface ShownLines {

    void shown(String line);
}
