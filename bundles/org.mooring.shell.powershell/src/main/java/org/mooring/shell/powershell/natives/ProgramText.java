package org.mooring.shell.powershell.natives;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.mooring.dotnet.Encoding;
import org.mooring.format.TextLines;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * Objects as a program reads them: bytes as they are, all else as the lines of {@code Out-String -Stream} in {@code $OutputEncoding}
 * (PowerShell's ProcessInputWriter).
 */
final class ProgramText {

    private static final char MARK = '\ufeff';

    private final Engine engine;
    private final Consumer<byte[]> input;
    private final Charset charset;
    private TextLines lines;
    private String mark = "";

    /** @param input takes the bytes, which are its own from then on */
    ProgramText(Engine engine, Consumer<byte[]> input) {
        this.engine = engine;
        this.input = input;
        if (PSObject.base(engine.scope().get("outputencoding")) instanceof Encoding encoding) {
            charset = encoding.charset();
            mark = encoding.mark() ? String.valueOf(MARK) : "";
        } else {
            charset = StandardCharsets.UTF_8;
        }
    }

    void add(Object value) {
        switch (PSObject.base(value)) {
            case byte[] bytes -> input.accept(bytes.clone());
            case Byte one -> input.accept(new byte[] {one});
            case String text when lines == null -> line(text);
            case null, default -> {
                if (lines == null) {
                    lines = new TextLines(engine.callerSession(), engine.host(), this::line);
                }
                lines.add(value);
            }
        }
    }

    private void line(String text) {
        input.accept((mark + text + "\n").getBytes(charset));
        mark = "";
    }

    /** After the last object. */
    void end() {
        if (lines != null) {
            lines.end();
        }
    }
}
