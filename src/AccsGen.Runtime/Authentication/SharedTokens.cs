namespace AccsGen;

/// <summary>The tokens of this process: managers with equal keys share one.</summary>
internal static class SharedTokens
{
    // Weak, so that managers nobody disposed of don't keep theirs for ever.
    private static readonly Dictionary<TokenKey, WeakReference<SharedToken>> s_tokens = [];

    /// <summary>Whether a manager uses such a token.</summary>
    public static bool Contains(TokenKey key)
    {
        lock (s_tokens)
            return s_tokens.TryGetValue(key, out var reference) && reference.TryGetTarget(out _);
    }

    public static SharedToken Join(TokenKey key, TokenListener listener)
    {
        lock (s_tokens)
        {
            if (!s_tokens.TryGetValue(key, out var reference) || !reference.TryGetTarget(out var token))
            {
                foreach (var (dead, _) in s_tokens.Where(entry => !entry.Value.TryGetTarget(out _)).ToArray())
                    s_tokens.Remove(dead);
                token = new SharedToken(key);
                s_tokens[key] = new WeakReference<SharedToken>(token);
            }
            token.Reporter.Add(listener);
            return token;
        }
    }

    /// <summary>Leaves; the last one ends what is under way.</summary>
    public static void Leave(SharedToken token, TokenListener listener)
    {
        lock (s_tokens)
        {
            token.Reporter.Remove(listener);
            if (!token.Reporter.IsEmpty)
                return;
            s_tokens.Remove(token.Key);
        }
        token.Dispose();
    }
}
