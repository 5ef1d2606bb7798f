package org.mooring.tests.transcripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {

    private static final UUID ID = UUID.fromString("c473da82-9bd0-4bfb-ab8d-85f1bab6e58e");

    static Stream<Transcript> recordings() throws IOException {
        return Transcript.in(Path.of("recordings")).stream();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void ourClientSaysWhatTheRecordedOneSaidAndUnderstandsTheServer(Transcript recording) {
        assertEquals(List.of(), new ClientReplay().run(recording));
    }

    static Stream<Arguments> sameMeanings() {
        return Stream.of(
            arguments("another number of a reference", "<Obj RefId=\"0\"><MS><I32 N=\"a\">1</I32></MS></Obj>",
                "<Obj RefId=\"7\"><MS><I32 N=\"a\">1</I32></MS></Obj>"),
            arguments("another order of a dictionary's entries",
                "<Obj RefId=\"0\"><DCT><En><S N=\"Key\">a</S><I32 N=\"Value\">1</I32></En><En><S N=\"Key\">b</S><Nil N=\"Value\" /></En></DCT></Obj>",
                "<Obj RefId=\"0\"><DCT><En><S N=\"Key\">b</S><Nil N=\"Value\" /></En><En><S N=\"Key\">a</S><I32 N=\"Value\">1</I32></En></DCT></Obj>"),
            arguments("another GUID and path", "<S>" + ID + " in /home/user</S>", "<S>" + new UUID(1, 2) + " in /tmp/a-b/c</S>"),
            arguments("another process", "<Obj RefId=\"0\"><MS><U32 N=\"ProcessId\">1</U32></MS></Obj>",
                "<Obj RefId=\"0\"><MS><U32 N=\"ProcessId\">2</U32></MS></Obj>"),
            arguments("other frames of .NET", "<S>Failed_x000A_   at A.B()</S>", "<S>Failed</S>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameMeanings")
    void whatDiffersByNatureIsNoDifference(String what, String recorded, String now) {
        assertEquals(List.of(), Meaning.differences(recorded, now));
    }

    @Test
    void otherValuesTypesAndMembersAreDifferences() {
        String recorded = "<Obj RefId=\"0\"><TN RefId=\"0\"><T>A</T></TN><MS><I32 N=\"a\">1</I32><S N=\"b\">x</S></MS></Obj>";
        String now = "<Obj RefId=\"0\"><TN RefId=\"0\"><T>B</T></TN><MS><I64 N=\"a\">1</I64><S N=\"c\">x</S></MS></Obj>";

        assertEquals(List.of("/type: recorded '[A]', now '[B]'", ".a: recorded 'I32 1', now 'I64 1'", ".b: recorded 'S x', missing now",
            ".c: not recorded, now 'S x'"), Meaning.differences(recorded, now));
    }

    @Test
    void acknowledgementsHaveAnOrder() {
        List<Said> recorded = List.of(new Said.Bare(ID, "CommandAck"), new Said.Bare(ID, "DataAck"), new Said.Bare(ID, "CloseAck"));
        List<Said> now = List.of(new Said.Bare(ID, "CommandAck"), new Said.Bare(ID, "CloseAck"), new Said.Bare(ID, "DataAck"));

        assertEquals(List.of("acknowledgement 2: recorded DataAck " + ID + ", now CloseAck " + ID), Comparison.of(recorded, now));
    }
}
