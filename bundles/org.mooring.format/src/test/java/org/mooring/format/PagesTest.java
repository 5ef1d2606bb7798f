package org.mooring.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.DotNetException;

class PagesTest {

    private static <T> T stub(Class<T> type, java.util.function.Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answers.apply(method.getName())));
    }

    /** Ten lines on a screen of five: how often it asks, by the keys pressed, and whether the user had enough. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"\"    \",2,false", "\"\r\r\r\r\r\r\r\",7,false", "q,1,true", "\"x Q\",2,true", "\"\",2,false"})
    void aPageWaitsForItsKey(String keys, int prompts, boolean quit) {
        List<String> prompted = new ArrayList<>();
        List<Boolean> quits = new ArrayList<>();
        int[] at = {0};
        RawUI raw = stub(RawUI.class, name -> {
            if (name.equals("windowSize")) {
                return new RawUI.Size(80, 5);
            }
            if (keys.isEmpty()) {
                throw new DotNetException("System.NotImplementedException", "no keyboard");
            }
            return new RawUI.KeyInfo(0, keys.charAt(at[0]++), 0, true);
        });
        HostUI ui = stub(HostUI.class, name -> {
            if (name.equals("write")) {
                prompted.add(name);
            }
            return name.equals("raw") ? raw : null;
        });
        Pages pages = new Pages(ui, () -> quits.add(true));
        for (int i = 0; i < 10 && quits.isEmpty(); i++) {
            pages.written();
        }

        assertEquals(prompts, prompted.size());
        assertEquals(quit, !quits.isEmpty());
    }
}
