package org.mooring.credential.pam.helper;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/**
 * One question to PAM, from its start to its end. A prompt that hides what is typed is answered with the password, as sshd does it for
 * passwords; a visible one is not answered: nobody is there.
 */
final class Transaction {

    /** Where modules of PAM think that the user sits. */
    private static final String TTY = "mooring";

    private final LibPam pam;
    private final Request request;

    Transaction(LibPam pam, Request request) {
        this.pam = pam;
        this.request = request;
    }

    /** The answer, as a line without the nonce. */
    String run() {
        // Held by this frame as long as PAM may call it.
        LibPam.Conversation conversation = new LibPam.Conversation(this::answer);
        PointerByReference started = new PointerByReference();
        int status = pam.pam_start(request.service(), request.user(), conversation, started);
        if (status != LibPam.SUCCESS) {
            return "failed\tpam_start for the service '" + request.service() + "' answers " + status;
        }
        Pointer handle = started.getValue();
        try {
            status = pam.pam_set_item(handle, LibPam.ITEM_PEER, request.peer());
            if (status == LibPam.SUCCESS) {
                status = pam.pam_set_item(handle, LibPam.ITEM_TTY, TTY);
            }
            if (status == LibPam.SUCCESS && request.password() != null) {
                status = pam.pam_authenticate(handle, LibPam.DISALLOW_NULL_PASSWORD);
            }
            if (status == LibPam.SUCCESS) {
                status = pam.pam_acct_mgmt(handle, LibPam.DISALLOW_NULL_PASSWORD);
            }
            if (status == LibPam.USER_UNKNOWN) {
                return "unknown";
            }
            return status == LibPam.SUCCESS ? accepted(handle) : "refused\t" + plain(pam.pam_strerror(handle, status));
        } finally {
            pam.pam_end(handle, status);
        }
    }

    /** A module may have put another name in the place of the one that was asked for. */
    private String accepted(Pointer handle) {
        PointerByReference name = new PointerByReference();
        if (pam.pam_get_item(handle, LibPam.ITEM_USER, name) != LibPam.SUCCESS || name.getValue() == null) {
            return "failed\tPAM lets somebody in, and does not say whom";
        }
        String user = name.getValue().getString(0);
        StringBuilder line = new StringBuilder("accepted\t").append(plain(user));
        LibC.groups(user).forEach(group -> line.append('\t').append(plain(group)));
        return line.toString();
    }

    /** Called by PAM. What is answered is memory of C's, which PAM clears and frees. */
    private int answer(int count, Pointer messages, PointerByReference responses, Pointer data) {
        if (count <= 0 || count > 32 || request.password() == null) {
            return LibPam.CONVERSATION_FAILED;
        }
        Pointer array = LibC.INSTANCE.calloc(new NativeLong(count), new NativeLong(2L * Native.POINTER_SIZE));
        if (array == null) {
            return LibPam.CONVERSATION_FAILED;
        }
        for (int i = 0; i < count; i++) {
            int style = messages.getPointer((long) i * Native.POINTER_SIZE).getInt(0);
            Pointer text = style == LibPam.PROMPT_HIDDEN ? password() : null;
            if (text == null && style != LibPam.ERROR_MESSAGE && style != LibPam.INFORMATION) {
                for (int before = 0; before < i; before++) {
                    Pointer given = array.getPointer(2L * Native.POINTER_SIZE * before);
                    if (given != null) {
                        given.clear(request.password().length);
                        LibC.INSTANCE.free(given);
                    }
                }
                LibC.INSTANCE.free(array);
                return LibPam.CONVERSATION_FAILED;
            }
            array.setPointer(2L * Native.POINTER_SIZE * i, text);
        }
        responses.setValue(array);
        return LibPam.SUCCESS;
    }

    private Pointer password() {
        Pointer memory = LibC.INSTANCE.calloc(new NativeLong(1), new NativeLong(request.password().length + 1L));
        if (memory != null) {
            memory.write(0, request.password(), 0, request.password().length);
        }
        return memory;
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
    }
}
