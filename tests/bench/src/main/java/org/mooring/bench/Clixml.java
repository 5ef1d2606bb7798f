package org.mooring.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mooring.clixml.CliXml;
import org.mooring.clixml.ReadOptions;
import org.mooring.clixml.SecureStringCodec;
import org.mooring.object.PSObject;
import org.mooring.object.Shape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** CLIXML both ways, 10,000 messages at a time, beside the JDK's object streams as a yardstick. Argument: the yard in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Clixml {

    private static final int OBJECTS = 10_000;

    private static final Map<String, String> NAMES = Map.of("clixmlOut", "CLIXML out, 10,000 messages", "clixmlIn", "CLIXML in, 10,000 messages",
        "jdkOut", "JDK object stream out, 10,000 records", "jdkIn", "JDK object stream in, 10,000 records");

    private record Row(int id, String name, double value, boolean flag, String[] tags) implements Serializable {}

    private final Object[] objects = new Object[OBJECTS];
    private final byte[][] messages = new byte[OBJECTS][];
    private final Row[] rows = new Row[OBJECTS];
    private byte[] stream;

    @Setup
    public void make() throws IOException {
        Shape shape = Shape.of("Id", "Name", "Value", "Flag", "Tags");
        for (int i = 0; i < OBJECTS; i++) {
            objects[i] = PSObject.bag(shape, new Object[] {i, "name" + i, i * 1.5, i % 2 == 0, new Object[] {"a", "b"}});
            rows[i] = new Row(i, "name" + i, i * 1.5, i % 2 == 0, new String[] {"a", "b"});
            messages[i] = CliXml.fragment(objects[i], SecureStringCodec.PLAIN);
        }
        stream = jdkOut();
    }

    @Benchmark
    public void clixmlOut(Blackhole made) {
        for (Object object : objects) {
            made.consume(CliXml.fragment(object, SecureStringCodec.PLAIN));
        }
    }

    @Benchmark
    public void clixmlIn(Blackhole made) {
        for (byte[] message : messages) {
            made.consume(CliXml.readFragment(message, ReadOptions.DESERIALIZED));
        }
    }

    @Benchmark
    public byte[] jdkOut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (Row row : rows) {
                out.writeObject(row);
            }
        }
        return bytes.toByteArray();
    }

    @Benchmark
    public void jdkIn(Blackhole made) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
            for (int i = 0; i < OBJECTS; i++) {
                made.consume(in.readObject());
            }
        }
    }

    public static void main(String[] arguments) throws RunnerException {
        Figures figures = new Figures(Double.parseDouble(arguments[0]));
        for (RunResult result : new Runner(new OptionsBuilder().include(Clixml.class.getName() + "\\.").verbosity(VerboseMode.SILENT).build()).run()) {
            figures.time(NAMES.get(result.getPrimaryResult().getLabel()), result.getPrimaryResult().getScore());
        }
    }
}
