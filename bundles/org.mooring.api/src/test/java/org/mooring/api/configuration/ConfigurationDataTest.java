package org.mooring.api.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mooring.api.state.PlainData;

class ConfigurationDataTest {

    private static final SessionConfiguration FULL = new SessionConfiguration("ops", "ops.pssc", "For operators",
        new Access(false, Set.of("alice"), Set.of("ops", "dev"), new GroupRule.All(List.of(new GroupRule.Member("a"),
            new GroupRule.Any(List.of(new GroupRule.Member("b"), new GroupRule.Member("c"))))), List.of(Set.of("publickey", "password"))),
        "PowerShell", "child", LanguageMode.ConstrainedLanguage, List.of("A", "B.*"),
        new Visible(new Visibility(List.of("Get-*")), Visibility.NONE, Visibility.ALL, Visibility.NONE, new Visibility(List.of("FileSystem"))),
        variables(), new SessionLimits(Duration.ofMinutes(3), Duration.ofHours(4), BufferingMode.Drop, 1 << 20, 3, PermissionChange.Disconnect),
        new SessionDefinition("ops.pssc", "@{ }", List.of(new SessionDefinition.Role("ops", List.of("M"), Map.of("R", "@{ }")))),
        new Isolation(new Isolation.RunAs("", true, List.of("operators")), 128, 50, List.of("-Xss1m"), 2));

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("none", null);
        variables.put("text", "ü'\u0000");
        variables.put("numbers", Arrays.asList(1, 2L, 2.5, new BigDecimal("1.10"), true, null));
        variables.put("map", Map.of("a", Map.of("b", 1)));
        return variables;
    }

    @Test
    void aConfigurationIsReadAsItWasWritten() throws Exception {
        assertEquals(FULL, ConfigurationData.read(PlainData.readMap(PlainData.write(ConfigurationData.write(FULL)))));
    }

    @Test
    void whatIsTornOrSomethingElseIsNotRead() throws Exception {
        byte[] bytes = PlainData.write(ConfigurationData.write(FULL));
        for (int length = 0; length < bytes.length; length++) {
            byte[] torn = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> PlainData.readMap(torn));
        }
        assertThrows(IOException.class, () -> ConfigurationData.read(Map.of("name", 1)));
        assertThrows(IOException.class, () -> PlainData.readMap(PlainData.write(List.of(1))));
        assertThrows(IllegalArgumentException.class, () -> PlainData.write(new Object()));
    }
}
