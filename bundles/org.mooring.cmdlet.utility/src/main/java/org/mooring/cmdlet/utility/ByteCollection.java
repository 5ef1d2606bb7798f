package org.mooring.cmdlet.utility;

import java.util.HexFormat;
import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** Up to sixteen bytes with their place among others, and what they look like (Microsoft.PowerShell.Commands.ByteCollection). */
@ClrClass("Microsoft.PowerShell.Commands.ByteCollection")
public final class ByteCollection {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int LINE = 16;
    private static final char UNSHOWN = '\uFFFD';

    private final long offset;
    private final byte[] bytes;
    private final String path;
    private final String label;

    ByteCollection(long offset, byte[] bytes, String path, String label) {
        this.offset = offset;
        this.bytes = bytes;
        this.path = path;
        this.label = label;
    }

    @Get
    public UInt32 offset() {
        return new UInt32(offset & 0xFFFFFFFFL);
    }

    @Get
    public UInt64 offset64() {
        return new UInt64(offset);
    }

    @Get
    public byte[] bytes() {
        return bytes;
    }

    @Get
    public String path() {
        return path;
    }

    @Get
    public String hexOffset() {
        return String.format(Locale.ROOT, "%016X", offset);
    }

    @Get
    public String hexBytes() {
        return HEX.formatHex(bytes);
    }

    @Get
    public String ascii() {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            char c = (char) (each & 0xFF);
            text.append(c == 0 ? ' ' : Character.isISOControl(c) ? UNSHOWN : c);
        }
        return text.toString();
    }

    @Get
    public String label() {
        return label;
    }

    /** A dump: lines of sixteen bytes, the last one padded. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        String shown = ascii();
        for (int at = 0; at < bytes.length; at += LINE) {
            int to = Math.min(at + LINE, bytes.length);
            text.append(String.format(Locale.ROOT, "%016X   %-48s %-16s", offset + at, HEX.formatHex(bytes, at, to), shown.substring(at, to)));
            if (to - at == LINE && path == null) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
