namespace AccsGen.Simulator.Admin;

/// <summary>The page itself: one file, which asks for nothing from elsewhere.</summary>
internal static class AdminPage
{
    private static readonly Lazy<AdminAnswer> s_answer = new(Read);

    public static AdminAnswer Answer => s_answer.Value;

    private static AdminAnswer Read()
    {
        using var stream = typeof(AdminPage).Assembly.GetManifestResourceStream("status.html") ?? throw new InvalidOperationException("The assembly was built without its status page.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new AdminAnswer(200, bytes, "text/html; charset=utf-8");
    }
}
