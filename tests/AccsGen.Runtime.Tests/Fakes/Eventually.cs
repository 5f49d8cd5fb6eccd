namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>Waits for what happens in the background. How long it takes says nothing; only that it never comes fails a test.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        for (var i = 0; i < 20_000; i++)
        {
            if (condition())
                return;
            await Task.Delay(1);
        }
        Assert.Fail($"It never came about that {what}.");
    }
}
