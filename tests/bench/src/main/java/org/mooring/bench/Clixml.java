package org.mooring.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.mooring.clixml.CliXml;
import org.mooring.clixml.ReadOptions;
import org.mooring.clixml.SecureStringCodec;
import org.mooring.object.PSObject;
import org.mooring.object.Shape;

/** CLIXML both ways, beside the JDK's object streams as a yardstick. Argument: the yard in milliseconds. */
public final class Clixml {

    private static final int OBJECTS = 10_000;

    private record Row(int id, String name, double value, boolean flag, String[] tags) implements Serializable {}

    private Clixml() {}

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(Double.parseDouble(arguments[0]));
        Shape shape = Shape.of("Id", "Name", "Value", "Flag", "Tags");
        List<Object> objects = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            objects.add(PSObject.bag(shape, new Object[] {i, "name" + i, i * 1.5, i % 2 == 0, new Object[] {"a", "b"}}));
            rows.add(new Row(i, "name" + i, i * 1.5, i % 2 == 0, new String[] {"a", "b"}));
        }
        byte[][] messages = new byte[OBJECTS][];
        figures.time("CLIXML out, 10,000 messages", Figures.median(9, () -> {
            for (int i = 0; i < OBJECTS; i++) {
                messages[i] = CliXml.fragment(objects.get(i), SecureStringCodec.PLAIN);
            }
        }));
        figures.time("CLIXML in, 10,000 messages", Figures.median(9, () -> {
            for (byte[] message : messages) {
                CliXml.readFragment(message, ReadOptions.DESERIALIZED);
            }
        }));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        figures.time("JDK object stream out, 10,000 records", Figures.median(9, () -> {
            bytes.reset();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                for (Row row : rows) {
                    out.writeObject(row);
                }
            }
        }));
        figures.time("JDK object stream in, 10,000 records", Figures.median(9, () -> {
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                for (int i = 0; i < OBJECTS; i++) {
                    in.readObject();
                }
            }
        }));
    }
}
