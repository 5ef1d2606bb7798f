package org.mooring.dotnet.system;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Exception. */
@ClrClass(value = "System.Exception", type = Throwable.class, interfaces = "System.Runtime.Serialization.ISerializable",
    order = {"TargetSite", "Message", "Data", "InnerException", "HelpLink", "Source", "HResult", "StackTrace"})
public final class ExceptionMembers {

    private static final Map<Throwable, Map<String, Object>> JAVA = Collections.synchronizedMap(new WeakHashMap<>());

    /** System.Exception's. */
    private static final int HRESULT = 0x80131500;

    private ExceptionMembers() {}

    @New
    public static DotNetException make() {
        return new DotNetException("System.Exception", null);
    }

    @New
    public static DotNetException make(String message) {
        return new DotNetException("System.Exception", message);
    }

    @New
    public static DotNetException make(String message, Throwable innerException) {
        return new DotNetException("System.Exception", message, innerException);
    }

    private static Map<String, Object> properties(Throwable e) {
        return e instanceof DotNetException d ? d.properties() : JAVA.computeIfAbsent(e, key -> new LinkedHashMap<>());
    }

    @Get
    public static String message(Throwable self) {
        return Exceptions.message(self);
    }

    @Get
    public static Throwable innerException(Throwable self) {
        return self instanceof DotNetException e && e.isStandIn() ? null : self.getCause();
    }

    @Get
    public static String stackTrace(Throwable self) {
        return (String) properties(self).get("StackTrace");
    }

    @Get
    @Type("System.Collections.IDictionary")
    public static Object data(Throwable self) {
        return properties(self).computeIfAbsent("Data", key -> org.mooring.dotnet.system.collections.ListDictionary.make());
    }

    @Get
    public static String source(Throwable self) {
        return (String) properties(self).get("Source");
    }

    @Set
    public static void source(Throwable self, String value) {
        properties(self).put("Source", value);
    }

    @Get
    public static String helpLink(Throwable self) {
        return (String) properties(self).get("HelpLink");
    }

    @Set
    public static void helpLink(Throwable self, String value) {
        properties(self).put("HelpLink", value);
    }

    @Get
    public static Object targetSite(Throwable self) {
        return null;
    }

    @Get
    @org.mooring.dotnet.Name("HResult")
    public static int hresult(Throwable self) {
        Object set = properties(self).get("HResult");
        return set instanceof Integer n ? n : Exceptions.hresult(Exceptions.nameOf(self)).orElse(HRESULT);
    }

    @Set
    @org.mooring.dotnet.Name("HResult")
    public static void hresult(Throwable self, int value) {
        properties(self).put("HResult", value);
    }

    public static Throwable getBaseException(Throwable self) {
        Throwable e = self;
        while (innerException(e) != null) {
            e = innerException(e);
        }
        return e;
    }

    public static String toString(Throwable self) {
        return Formatter.text(self, Culture.current());
    }
}
