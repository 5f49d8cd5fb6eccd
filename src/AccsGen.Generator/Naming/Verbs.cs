namespace AccsGen.Naming;

/// <summary>Tells path segments that say what is done (<c>hold</c>, <c>estimate-shipping-methods</c>) from those that say to what.</summary>
internal static class Verbs
{
    /// <summary>Words that are verbs wherever a segment begins or ends with them.</summary>
    private static readonly HashSet<string> s_strong = new(StringComparer.Ordinal)
    {
        "accept", "activate", "add", "apply", "approve", "are", "assign", "authenticate", "calculate", "cancel", "check", "collect", "configure", "create",
        "deactivate", "decrease", "delete", "disable", "dump", "duplicate", "enable", "estimate", "export", "find", "finish", "generate", "get",
        "increase", "initiate", "is", "login", "logout", "move", "notify", "ping", "publish", "reject", "remove", "replace", "reset", "resolve", "restore",
        "revoke", "save", "send", "set", "submit", "subscribe", "sync", "unassign", "unhold", "unsubscribe", "update", "upload", "use", "validate",
        "verify",
    };

    /// <summary>Words that are verbs where they are the whole last segment of something that isn't read, and nouns elsewhere.</summary>
    private static readonly HashSet<string> s_weak = new(StringComparer.Ordinal)
    {
        "authorize", "capture", "close", "confirm", "copy", "decline", "download", "draft", "hold", "import", "invoice", "open", "pay", "refund",
        "request", "search", "ship", "start", "stop", "void",
    };

    /// <summary>Words that end a segment as its verb only where it is posted: <c>bulk-product-source-transfer</c>.</summary>
    private static readonly HashSet<string> s_trailing = new(StringComparer.Ordinal)
    {
        "assign", "delete", "subscribe", "transfer", "unassign", "unsubscribe",
    };

    /// <summary>The words of a method's name, or null for a segment that is a noun.</summary>
    public static List<string>? Read(IReadOnlyList<string> words, bool isLast, bool isRead)
    {
        if (words.Count == 0)
            return null;
        if (isLast && !isRead && words.Count > 1 && s_trailing.Contains(words[words.Count - 1]))
            return [words[words.Count - 1], .. words.Take(words.Count - 1)];
        if (s_strong.Contains(words[0]))
            return [.. words];
        return isLast && !isRead && words.Count == 1 && s_weak.Contains(words[0]) ? [.. words] : null;
    }
}
