package org.mooring.clixml;

/** The elements of a document, on one line or each on its own. */
final class XmlLayout {

    private final Utf8Buffer out;
    private final boolean indented;
    private int level;
    private boolean pending;
    private boolean rooted;

    XmlLayout(Utf8Buffer out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    void root() {
        out.raw("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"");
        pending = true;
        rooted = true;
        level++;
    }

    void end() {
        if (rooted) {
            rooted = false;
            close("Objs");
        }
    }

    private void begin(String tag) {
        if (pending) {
            out.raw('>');
            pending = false;
        }
        line();
        out.raw('<').raw(tag);
    }

    private void line() {
        if (indented) {
            out.raw('\n');
            for (int i = 0; i < level; i++) {
                out.raw("  ");
            }
        }
    }

    private void name(String name) {
        if (name != null) {
            out.raw(" N=\"").text(name, true).raw('"');
        }
    }

    void empty(String tag, String name) {
        begin(tag);
        name(name);
        out.raw(" />");
    }

    void text(String tag, String name, String text) {
        begin(tag);
        name(name);
        out.raw('>').text(text == null ? "" : text, false).raw("</").raw(tag).raw('>');
    }

    /** A value that needs no escapes. */
    void raw(String tag, String name, String ascii) {
        begin(tag);
        name(name);
        out.raw('>').raw(ascii).raw("</").raw(tag).raw('>');
    }

    void number(String tag, String name, long value) {
        begin(tag);
        name(name);
        out.raw('>').number(value).raw("</").raw(tag).raw('>');
    }

    void object(String name, int reference) {
        begin("Obj");
        name(name);
        out.raw(" RefId=\"").number(reference).raw('"');
        pending = true;
        level++;
    }

    void openTypeNames(int reference) {
        begin("TN");
        out.raw(" RefId=\"").number(reference).raw('"');
        pending = true;
        level++;
    }

    void typeReference(int reference) {
        begin("TNRef");
        out.raw(" RefId=\"").number(reference).raw("\" />");
    }

    void reference(String name, int reference) {
        begin("Ref");
        name(name);
        out.raw(" RefId=\"").number(reference).raw("\" />");
    }

    void open(String tag) {
        begin(tag);
        pending = true;
        level++;
    }

    void close(String tag) {
        level--;
        if (pending) {
            out.raw(" />");
            pending = false;
        } else {
            line();
            out.raw("</").raw(tag).raw('>');
        }
    }
}
