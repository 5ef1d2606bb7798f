package org.mooring.cmdlet.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.object.Conversion;

class CsvReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'a,b\n1,2'          | '@{a=1; b=2}'",
        "'a,b\n1,'           | '@{a=1; b=}'",
        "'a\n\"x\"\"y\"'     | '@{a=x\"y}'",
        "'a\n\"x\" y'        | '@{a=x y}'",
        "'a\n\"x\ny\"'       | '@{a=x\ny}'",
        "'a ,\"b\" \n1 , 2'  | '@{a =1 ; b=2}'",
        "'a\nx \"y'          | '@{a=x \"y}'",
        "'#TYPE T\na\n1'     | '@{a=1}'",
        "'#Version: 1\n#Fields: a,b\n1,2' | '@{a=1; b=2}'",
        "'a\n\n1\n'          | '@{a=1}'"})
    void aRecordIsReadAsSpreadsheetsMeanIt(String csv, String expected) {
        List<Object> read = new ArrayList<>();
        new CsvReader(',', null, null).read(csv, read::add);
        assertEquals(List.of(expected), read.stream().map(Conversion::toText).toList());
    }
}
