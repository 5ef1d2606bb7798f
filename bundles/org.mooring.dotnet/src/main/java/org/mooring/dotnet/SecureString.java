package org.mooring.dotnet;

import java.util.Arrays;

/** System.Security.SecureString: text that is cleared when it is no longer needed and does not show itself. */
public final class SecureString implements AutoCloseable {

    private char[] text;
    private boolean readOnly;

    public SecureString(char... text) {
        this.text = text.clone();
    }

    public static SecureString of(String text) {
        return new SecureString(text.toCharArray());
    }

    private char[] open() {
        if (text == null) {
            throw Exceptions.make("System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: 'System.Security.SecureString'.");
        }
        return text;
    }

    private char[] writable() {
        if (readOnly) {
            throw Exceptions.invalidOperation("Instance is read-only.");
        }
        return open();
    }

    /** A copy of the text, for the caller to clear. */
    public synchronized char[] toCharArray() {
        return open().clone();
    }

    public synchronized int length() {
        return open().length;
    }

    public synchronized void append(char c) {
        char[] old = writable();
        text = Arrays.copyOf(old, old.length + 1);
        text[old.length] = c;
        Arrays.fill(old, '\0');
    }

    public synchronized void clear() {
        Arrays.fill(writable(), '\0');
        text = new char[0];
    }

    public synchronized void makeReadOnly() {
        readOnly = true;
    }

    public synchronized boolean isReadOnly() {
        return readOnly;
    }

    public synchronized SecureString copy() {
        return new SecureString(open());
    }

    @Override
    public synchronized void close() {
        if (text != null) {
            Arrays.fill(text, '\0');
            text = null;
        }
    }

    @Override
    public String toString() {
        return "System.Security.SecureString";
    }

    private void change(int index, int removed, char... inserted) {
        if (readOnly) {
            throw Exceptions.invalidOperation("Instance is read-only.");
        }
        if (index < 0 || index + removed > length()) {
            throw Exceptions.outOfRange("index");
        }
        char[] now = toCharArray();
        char[] after = new char[now.length - removed + inserted.length];
        System.arraycopy(now, 0, after, 0, index);
        System.arraycopy(inserted, 0, after, index, inserted.length);
        System.arraycopy(now, index + removed, after, index + inserted.length, now.length - index - removed);
        clear();
        for (char c : after) {
            append(c);
        }
        java.util.Arrays.fill(now, '\0');
        java.util.Arrays.fill(after, '\0');
    }

    public synchronized void insert(int index, char c) {
        change(index, 0, c);
    }

    public synchronized void remove(int index) {
        change(index, 1);
    }

    public synchronized void set(int index, char c) {
        change(index, 1, c);
    }
}
