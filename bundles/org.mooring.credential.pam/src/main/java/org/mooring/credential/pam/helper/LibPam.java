package org.mooring.credential.pam.helper;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.PointerByReference;

/** libpam (XSSO, X/Open P702): what a login needs of it. */
interface LibPam extends Library {

    int SUCCESS = 0;
    int CONVERSATION_FAILED = System.getProperty("os.name").equals("Linux") ? 19 : 6;
    int USER_UNKNOWN = System.getProperty("os.name").equals("Linux") ? 10 : 13;

    int ITEM_USER = 2;
    int ITEM_TTY = 3;
    int ITEM_PEER = 4;

    int DISALLOW_NULL_PASSWORD = 1;

    int PROMPT_HIDDEN = 1;
    int ERROR_MESSAGE = 3;
    int INFORMATION = 4;

    /** How PAM asks: {@code struct pam_conv}. */
    @Structure.FieldOrder({"ask", "data"})
    class Conversation extends Structure {
        public Ask ask;
        public Pointer data;

        Conversation(Ask ask) {
            this.ask = ask;
        }
    }

    /** Answers {@code count} messages: an array of {@code struct pam_response} that PAM frees. */
    interface Ask extends Callback {
        int answer(int count, Pointer messages, PointerByReference responses, Pointer data);
    }

    int pam_start(String service, String user, Conversation conversation, PointerByReference handle);

    int pam_set_item(Pointer handle, int item, String value);

    int pam_get_item(Pointer handle, int item, PointerByReference value);

    int pam_authenticate(Pointer handle, int flags);

    int pam_acct_mgmt(Pointer handle, int flags);

    int pam_end(Pointer handle, int status);

    String pam_strerror(Pointer handle, int status);

    /** Linux's name is that of the library without what compilers need; the others have one that is found. */
    static LibPam load() {
        return Native.load(System.getProperty("os.name").equals("Linux") ? "libpam.so.0" : "pam", LibPam.class);
    }
}
