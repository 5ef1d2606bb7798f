package org.mooring.psrp.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostUI.Credentials;
import org.mooring.api.host.RawUI.BufferCell;
import org.mooring.api.host.RawUI.Coordinates;
import org.mooring.api.host.RawUI.KeyInfo;
import org.mooring.api.host.RawUI.Rectangle;
import org.mooring.api.host.RawUI.Size;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.SecureString;
import org.mooring.object.PSCredential;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.psrp.PsrpException;

/**
 * The kinds of values that host methods take and give, each as its type of {@code org.mooring.api.host} and as the protocol sends it
 * ([MS-PSRP] 2.2.6.1). Null is sent as null.
 */
public enum HostValue {
    VOID, STRING, VERSION, GUID, INT32, INT64, BOOLEAN, OBJECT,

    /** {@link ConsoleColor}; null is the number -1. */
    COLOR {
        @Override
        Object write(Object value) {
            return value == null ? -1 : ((ConsoleColor) value).ordinal();
        }

        @Override
        Object read(Object sent) throws PsrpException {
            int number = Bag.int32(sent, "ConsoleColor");
            ConsoleColor[] colors = ConsoleColor.values();
            return number < 0 || number >= colors.length ? null : colors[number];
        }
    },

    /** {@code char[]}. */
    SECURE_STRING {
        @Override
        Object write(Object value) {
            return value == null ? null : new SecureString((char[]) value);
        }

        @Override
        Object read(Object sent) throws PsrpException {
            return sent == null ? null : secret(sent);
        }
    },

    /** {@link Credentials}. */
    CREDENTIAL {
        @Override
        Object write(Object value) {
            if (value == null) {
                return null;
            }
            Credentials credentials = (Credentials) value;
            return PSCredential.of(credentials.userName(), new SecureString(credentials.password()));
        }

        @Override
        Object read(Object sent) throws PsrpException {
            return sent == null ? null : CredentialReader.read(sent);
        }
    },

    /** {@link ProgressRecord}. */
    PROGRESS {
        @Override
        Object write(Object value) {
            return value == null ? null : RecordCodec.progress((ProgressRecord) value);
        }

        @Override
        Object read(Object sent) throws PsrpException {
            return sent == null ? null : RecordCodec.readProgress(Bag.of(sent));
        }
    },

    /** A list of {@link FieldDescription}. */
    FIELDS {
        @Override
        Object write(Object value) {
            return writeAll((List<?>) value, field -> FieldCodec.write((FieldDescription) field));
        }

        @Override
        Object read(Object sent) throws PsrpException {
            return readAll(sent, FieldCodec::read);
        }
    },

    /** A list of {@link HostChoice}. */
    CHOICES {
        @Override
        Object write(Object value) {
            return writeAll((List<?>) value, element -> {
                HostChoice choice = (HostChoice) element;
                return Bag.empty().set("label", choice.label()).set("helpMessage", choice.helpMessage());
            });
        }

        @Override
        Object read(Object sent) throws PsrpException {
            return readAll(sent, element -> {
                Bag bag = Bag.of(element);
                return new HostChoice(bag.text("label"), bag.text("helpMessage"));
            });
        }
    },

    /** A list of Integers. */
    INT32S {
        @Override
        Object write(Object value) {
            return writeAll((List<?>) value, element -> element);
        }

        @Override
        Object read(Object sent) throws PsrpException {
            return readAll(sent, element -> Bag.int32(element, "Int32"));
        }
    },

    /** {@link Coordinates}. */
    COORDINATES {
        @Override
        Object write(Object value) {
            Coordinates place = (Coordinates) value;
            return Bag.empty().set("x", place.x()).set("y", place.y());
        }

        @Override
        Object read(Object sent) throws PsrpException {
            Bag bag = Bag.of(sent);
            return new Coordinates(bag.int32("x"), bag.int32("y"));
        }
    },

    /** {@link Size}. */
    SIZE {
        @Override
        Object write(Object value) {
            Size size = (Size) value;
            return Bag.empty().set("width", size.width()).set("height", size.height());
        }

        @Override
        Object read(Object sent) throws PsrpException {
            Bag bag = Bag.of(sent);
            return new Size(bag.int32("width"), bag.int32("height"));
        }
    },

    /** {@link Rectangle}. */
    RECTANGLE {
        @Override
        Object write(Object value) {
            Rectangle area = (Rectangle) value;
            return Bag.empty().set("left", area.left()).set("top", area.top()).set("right", area.right()).set("bottom", area.bottom());
        }

        @Override
        Object read(Object sent) throws PsrpException {
            Bag bag = Bag.of(sent);
            return new Rectangle(bag.int32("left"), bag.int32("top"), bag.int32("right"), bag.int32("bottom"));
        }
    },

    /** {@link BufferCell}. */
    CELL {
        @Override
        Object write(Object value) {
            BufferCell cell = (BufferCell) value;
            return Bag.empty().set("character", cell.character()).set("foregroundColor", COLOR.write(cell.foreground()))
                .set("backgroundColor", COLOR.write(cell.background())).set("bufferCellType", cell.type());
        }

        @Override
        Object read(Object sent) throws PsrpException {
            Bag bag = Bag.of(sent);
            return new BufferCell(character(bag), (ConsoleColor) COLOR.read(bag.required("foregroundColor")),
                (ConsoleColor) COLOR.read(bag.required("backgroundColor")), bag.int32("bufferCellType"));
        }
    },

    /** {@code BufferCell[][]}, rows first; the protocol has its elements in one list and the lengths in another. */
    CELLS {
        @Override
        Object write(Object value) {
            BufferCell[][] rows = (BufferCell[][]) value;
            List<Object> elements = new ArrayList<>();
            for (BufferCell[] row : rows) {
                for (BufferCell cell : row) {
                    elements.add(CELL.write(cell));
                }
            }
            return Bag.empty().set("mae", ProtocolTypes.list(ProtocolTypes.ARRAY_LIST, elements))
                .set("mal", new int[] {rows.length, rows.length == 0 ? 0 : rows[0].length});
        }

        @Override
        Object read(Object sent) throws PsrpException {
            Bag bag = Bag.of(sent);
            List<Object> elements = bag.list("mae");
            List<Object> lengths = bag.list("mal");
            if (elements == null || lengths == null || lengths.size() != 2) {
                throw decodingFailed();
            }
            int height = Bag.int32(lengths.get(0), "mal");
            int width = Bag.int32(lengths.get(1), "mal");
            if (height < 0 || width < 0 || (long) height * width != elements.size()) {
                throw decodingFailed();
            }
            BufferCell[][] rows = new BufferCell[height][width];
            for (int i = 0; i < elements.size(); i++) {
                rows[i / width][i % width] = (BufferCell) CELL.read(elements.get(i));
            }
            return rows;
        }
    },

    /** {@link KeyInfo}. */
    KEY {
        @Override
        Object write(Object value) {
            KeyInfo key = (KeyInfo) value;
            return Bag.empty().set("virtualKeyCode", key.virtualKeyCode()).set("character", key.character())
                .set("controlKeyState", key.controlKeyState()).set("keyDown", key.keyDown());
        }

        @Override
        Object read(Object sent) throws PsrpException {
            Bag bag = Bag.of(sent);
            return new KeyInfo(bag.int32("virtualKeyCode"), character(bag), bag.int32("controlKeyState"), bag.bool("keyDown"));
        }
    },

    /** A map of names and values, of which SecureStrings are {@code char[]}. */
    DICTIONARY {
        @Override
        Object write(Object value) {
            PSHashtable table = new PSHashtable();
            ((Map<?, ?>) value).forEach((name, entry) -> table.put(name, entry instanceof char[] ? SECURE_STRING.write(entry) : entry));
            return table;
        }

        @Override
        Object read(Object sent) throws PsrpException {
            if (!(PSObject.base(sent) instanceof Map<?, ?> table)) {
                throw decodingFailed();
            }
            Map<String, Object> answers = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : table.entrySet()) {
                Object value = entry.getValue();
                answers.put(String.valueOf(entry.getKey()), PSObject.base(value) instanceof SecureString ? secret(value) : value);
            }
            return answers;
        }
    };

    /** As it is sent. */
    Object write(Object value) {
        return value;
    }

    /** As the host's contract has it. */
    Object read(Object sent) throws PsrpException {
        Object raw = PSObject.base(sent);
        Class<?> expected = switch (this) {
            case STRING -> String.class;
            case INT32 -> Integer.class;
            case INT64 -> Long.class;
            case BOOLEAN -> Boolean.class;
            case VERSION -> org.mooring.dotnet.Version.class;
            case GUID -> java.util.UUID.class;
            default -> Object.class;
        };
        if (raw != null && !expected.isInstance(raw)) {
            throw decodingFailed();
        }
        return expected == Object.class ? sent : raw;
    }

    private interface Reader {
        Object read(Object sent) throws PsrpException;
    }

    private static Object writeAll(List<?> values, java.util.function.UnaryOperator<Object> writer) {
        List<Object> sent = new ArrayList<>();
        values.forEach(value -> sent.add(writer.apply(value)));
        return ProtocolTypes.list(ProtocolTypes.ARRAY_LIST, sent);
    }

    private static Object readAll(Object sent, Reader reader) throws PsrpException {
        List<Object> values = new ArrayList<>();
        for (Object element : Bag.list(sent, "Collection")) {
            values.add(reader.read(element));
        }
        return values;
    }

    static char[] secret(Object sent) throws PsrpException {
        if (PSObject.base(sent) instanceof SecureString secure) {
            return secure.toCharArray();
        }
        throw decodingFailed();
    }

    private static char character(Bag bag) throws PsrpException {
        if (PSObject.base(bag.required("character")) instanceof Character character) {
            return character;
        }
        throw decodingFailed();
    }

    static PsrpException decodingFailed() {
        return new PsrpException("RemoteHostDecodingFailed",
            "A failure occurred while decoding data from the remote host. There was an error in the network data.");
    }
}
