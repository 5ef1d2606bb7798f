package org.mooring.psrp.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.api.host.RawUI.Coordinates;
import org.mooring.api.host.RawUI.Size;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.EnumValue;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.message.HostInfo.Defaults;
import org.mooring.psrp.message.Message.HostCall;
import org.mooring.psrp.message.Message.HostResponse;

/** Hosts and calls of their methods ([MS-PSRP] 2.2.3.14, 2.2.2.15, 2.2.2.16, 2.2.2.27, 2.2.2.28). */
final class HostCodec {

    private static final List<String> HASHTABLE = List.of("System.Collections.Hashtable", "System.Object");

    private HostCodec() {}

    static PSObject write(HostInfo info) {
        PSObject bag = Bag.empty().set("_isHostUINull", info.noUI()).set("_isHostRawUINull", info.noRawUI())
            .set("_isHostNull", info.noHost());
        if (info.defaults() != null) {
            bag.set("_hostDefaultData", Bag.empty().set("data", defaults(info.defaults())));
        }
        return bag.set("_useRunspaceHost", info.useRunspaceHost());
    }

    /** In the order in which PowerShell's table has them. */
    private static PSObject defaults(Defaults defaults) {
        PSHashtable table = new PSHashtable();
        table.put(9, typed("System.String", defaults.windowTitle()));
        table.put(8, size(defaults.maxPhysicalWindowSize()));
        table.put(7, size(defaults.maxWindowSize()));
        table.put(6, size(defaults.windowSize()));
        table.put(5, size(defaults.bufferSize()));
        table.put(4, typed("System.Int32", defaults.cursorSize()));
        table.put(3, coordinates(defaults.windowPosition()));
        table.put(2, coordinates(defaults.cursorPosition()));
        table.put(1, typed("System.ConsoleColor", defaults.background()));
        table.put(0, typed("System.ConsoleColor", defaults.foreground()));
        PSObject object = new PSObject(table);
        object.typeNames(HASHTABLE);
        return object;
    }

    private static PSObject typed(String type, Object value) {
        return Bag.empty().set("T", type).set("V", value);
    }

    private static PSObject size(Size size) {
        return typed("System.Management.Automation.Host.Size", HostValue.SIZE.write(size));
    }

    private static PSObject coordinates(Coordinates place) {
        return typed("System.Management.Automation.Host.Coordinates", HostValue.COORDINATES.write(place));
    }

    static HostInfo read(Bag bag) throws PsrpException {
        Defaults defaults = null;
        if (bag.value("_hostDefaultData") != null) {
            defaults = readDefaults(bag.bag("_hostDefaultData").map("data"));
        }
        return new HostInfo(bag.bool("_isHostNull", true), bag.bool("_isHostUINull", true), bag.bool("_isHostRawUINull", true),
            bag.bool("_useRunspaceHost", false), defaults);
    }

    private static Defaults readDefaults(Map<?, ?> table) throws PsrpException {
        if (table == null) {
            return null;
        }
        return new Defaults(color(value(table, 0)), color(value(table, 1)), coordinates(value(table, 2)), coordinates(value(table, 3)),
            value(table, 4) == null ? 0 : Bag.int32(value(table, 4), "CursorSize"), size(value(table, 5)), size(value(table, 6)),
            size(value(table, 7)), size(value(table, 8)), PSObject.base(value(table, 9)) instanceof String title ? title : "");
    }

    private static Object value(Map<?, ?> table, int key) throws PsrpException {
        Object entry = table.get(key);
        return entry == null ? null : Bag.of(entry).value("V");
    }

    private static int color(Object sent) throws PsrpException {
        return sent == null ? -1 : Bag.int32(sent, "ConsoleColor");
    }

    private static Coordinates coordinates(Object sent) throws PsrpException {
        return sent == null ? new Coordinates(0, 0) : (Coordinates) HostValue.COORDINATES.read(sent);
    }

    private static Size size(Object sent) throws PsrpException {
        return sent == null ? new Size(0, 0) : (Size) HostValue.SIZE.read(sent);
    }

    static PSObject write(HostCall call) {
        List<Object> parameters = new ArrayList<>();
        List<HostValue> kinds = call.method().parameters();
        for (int i = 0; i < kinds.size(); i++) {
            parameters.add(kinds.get(i).write(call.parameters().get(i)));
        }
        return Bag.empty().set("ci", call.callId()).set("mi", ProtocolTypes.HOST_METHOD.value(call.method().number()))
            .set("mp", ProtocolTypes.list(ProtocolTypes.ARRAY_LIST, parameters));
    }

    static HostCall readCall(boolean ofPipeline, Bag bag) throws PsrpException {
        HostMethod method = method(bag);
        List<Object> sent = bag.list("mp");
        if (sent == null || sent.size() != method.parameters().size()) {
            throw HostValue.decodingFailed();
        }
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            HostValue kind = method.parameters().get(i);
            parameters.add(sent.get(i) == null ? null : kind.read(sent.get(i)));
        }
        return new HostCall(ofPipeline, bag.int64("ci"), method, parameters);
    }

    static PSObject write(HostResponse response) {
        PSObject bag = Bag.empty();
        if (response.result() != null) {
            bag.set("mr", response.method().result().write(response.result()));
        }
        if (response.failure() != null) {
            bag.set("me", RecordCodec.hostFailure(response.failure()));
        }
        return bag.set("ci", response.callId()).set("mi", ProtocolTypes.HOST_METHOD.value(response.method().number()));
    }

    static HostResponse readResponse(boolean ofPipeline, Bag bag) throws PsrpException {
        HostMethod method = method(bag);
        Object sent = bag.value("mr");
        ErrorRecord failure = bag.value("me") == null ? null : RecordCodec.readError(bag.value("me"));
        return new HostResponse(ofPipeline, bag.int64("ci"), method, sent == null ? null : method.result().read(sent), failure);
    }

    private static HostMethod method(Bag bag) throws PsrpException {
        Object raw = PSObject.base(bag.required("mi"));
        int number = raw instanceof EnumValue value ? (int) ClrEnum.number(value) : Bag.int32(raw, "mi");
        HostMethod method = HostMethod.of(number);
        if (method == null) {
            throw new PsrpException("ReceivedUnsupportedRemoteHostCall", "Received unsupported remote host call: %d.", number);
        }
        return method;
    }
}
