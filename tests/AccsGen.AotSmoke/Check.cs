namespace AccsGen.AotSmoke;

/// <summary>Compares, and counts what is wrong.</summary>
internal static class Check
{
    public static int Done { get; private set; }

    public static int Failed { get; private set; }

    public static void Equal<T>(string what, T expected, T actual)
    {
        Done++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Fail($"{what}: expected {expected}, got {actual}");
    }

    /// <summary>Whether both are the same JSON: the order of members and the text of a number don't count.</summary>
    public static void SameJson(string what, string expected, string actual)
    {
        Done++;
        if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
            Fail($"{what}:\n  expected {expected}\n  got      {actual}");
    }

    public static async Task<TException?> ThrowsAsync<TException>(string what, Func<Task> act)
        where TException : Exception
    {
        Done++;
        try
        {
            await act();
        }
        catch (TException exception)
        {
            return exception;
        }
        catch (Exception exception)
        {
            Fail($"{what}: {typeof(TException).Name} is expected, got {exception}");
            return null;
        }
        Fail($"{what}: {typeof(TException).Name} is expected, nothing was thrown");
        return null;
    }

    /// <summary>Runs one topic; what it throws is a failure.</summary>
    public static async Task RunAsync(string topic, Func<Task> checks)
    {
        var before = (Done, Failed);
        try
        {
            await checks();
        }
        catch (Exception exception)
        {
            Fail($"{topic}: {exception}");
        }
        Console.WriteLine($"{topic}: {Done - before.Done} checks, {Failed - before.Failed} wrong");
    }

    private static void Fail(string line)
    {
        Failed++;
        Console.WriteLine($"WRONG {line}");
    }
}
