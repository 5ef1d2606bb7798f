package org.mooring.credential.pam.helper;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process that asks PAM, one question after the other, until its input ends. Whatever a module does there (hang, crash, fork, leak) is
 * not done to the server, which ends a process that does not answer in time.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        LibPam pam = LibPam.load();
        // Not buffered: no copy of a password stays behind.
        DataInputStream in = new DataInputStream(System.in);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        while (true) {
            Request request;
            try {
                request = Request.read(in);
            } catch (EOFException end) {
                return;
            }
            try {
                out.println(request.nonce() + "\t" + new Transaction(pam, request).run());
            } finally {
                request.wipe();
            }
        }
    }
}
