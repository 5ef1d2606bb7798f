package org.mooring.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatFileRulesTest {

    private static final String ROWS = "<TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem/></TableColumnItems></TableRowEntry></TableRowEntries>";
    private static final String FOR = "<Name>v</Name><ViewSelectedBy><TypeName>T</TypeName></ViewSelectedBy>";

    @ParameterizedTest
    @CsvSource(delimiter = '!', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        <Name>v</Name>                                                          ! /Configuration/ViewDefinitions/View[1]: Node ViewSelectedBy is missing.
        FOR                                                                     ! /Configuration/ViewDefinitions/View[1]: A node is missing from TableControl, ListControl, WideControl, CustomControl.
        FOR<Bold/><TableControl>ROWS</TableControl>                             ! /Configuration/ViewDefinitions/View[1]: Bold is an unknown node.
        FOR<OutOfBand/><TableControl>ROWS</TableControl>                        ! /Configuration/ViewDefinitions/View[1]: Out Of Band views can only have CustomControl or ListControl.
        FOR<TableControl><TableRowEntries/></TableControl>                      ! /Configuration/ViewDefinitions/View[1]/TableControl/TableRowEntries: There must be at least one default TableRowEntry.
        FOR<TableControl><TableHeaders><TableColumnHeader/><TableColumnHeader/></TableHeaders>ROWS</TableControl> ! /Configuration/ViewDefinitions/View[1]/TableControl: The header item count = 2 does not match default row item count = 1.
        """)
    void whatDoesNotKeepToTheRulesIsSaidWithItsPlace(String view, String expected) {
        String xml = "<Configuration><ViewDefinitions><View>" + view.replace("FOR", FOR).replace("ROWS", ROWS) + "</View></ViewDefinitions></Configuration>";

        assertEquals(List.of("Error at XPath " + expected.replace(": ", " in file f.ps1xml: ")), FormatFileRules.errors(xml, "f.ps1xml"));
    }
}
