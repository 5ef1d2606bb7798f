package org.mooring.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.UInt64;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

class RandomRoundTripTest {

    private final List<Object> made = new ArrayList<>();

    private Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 13 : 19)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 4 -> new BigDecimal(new BigInteger(90, random), random.nextInt(28));
            case 5 -> text(random);
            case 6 -> random.nextBoolean();
            case 7 -> (char) random.nextInt(0x10000);
            case 8 -> new DateTime(Math.floorMod(random.nextLong(), DateTime.MAX_TICKS), random.nextBoolean() ? DateTimeKind.Utc : DateTimeKind.Unspecified);
            case 9 -> new TimeSpan(random.nextLong() >> random.nextInt(50));
            case 10 -> new UUID(random.nextLong(), random.nextLong());
            case 11 -> new UInt64(random.nextLong());
            case 12 -> null;
            case 13 -> made.isEmpty() ? null : made.get(random.nextInt(made.size()));
            case 14 -> {
                ClrList list = kept(ClrList.arrayList(List.of()));
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth + 1));
                }
                yield list;
            }
            case 15 -> {
                PSHashtable table = kept(new PSHashtable());
                for (int i = random.nextInt(4); i > 0; i--) {
                    table.put(text(random) + i, value(random, depth + 1));
                }
                yield table;
            }
            default -> {
                PSObject bag = kept(new PSObject());
                bag.typeNames(List.of("Type" + random.nextInt(3), "System.Object"));
                for (int i = random.nextInt(5); i > 0; i--) {
                    bag.setProperty("P" + i, value(random, depth + 1));
                }
                for (int i = random.nextInt(5); i > 0; i--) {
                    bag.set(text(random) + i, value(random, depth + 1));
                }
                yield bag;
            }
        };
    }

    private <T> T kept(T object) {
        made.add(object);
        return object;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append("_x005F_<>&\"' a\n\t\u0000\u0085\u00e9\u20ac\ud83d\ude00]".charAt(random.nextInt(23)));
        }
        return text.toString();
    }

    private static String written(Object value) {
        return new String(CliXmlWriter.fragment(SecureStringCodec.PLAIN).write(value, 40).toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsReadAndWrittenAgainTheSame() {
        for (int seed = 0; seed < 3000; seed++) {
            made.clear();
            String text = written(value(new Random(seed), 0));
            Object read = CliXmlReader.fragment(text, ReadOptions.AS_WRITTEN);
            assertEquals(text, written(read), "seed " + seed);
        }
    }

    @Test
    void brokenDocumentsGiveAnErrorOrAValueAndNothingElse() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            made.clear();
            StringBuilder text = new StringBuilder(written(value(random, 0)));
            for (int i = 0; i < 3; i++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                    text.append(' ');
                } else {
                    text.setCharAt(at, "<>/&\"=0x \u0000".charAt(random.nextInt(10)));
                }
            }
            Executable read = () -> CliXmlReader.fragment(text.toString(), ReadOptions.DESERIALIZED);
            try {
                read.execute();
            } catch (Throwable thrown) {
                assertEquals("System.Xml.XmlException", assertThrows(DotNetException.class, read, text::toString).typeName());
            }
        }
    }
}
