namespace AccsGen.Simulator.Tests.Admin;

/// <summary>A test that needs a browser. It is skipped, visibly, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Program is null)
            Skip = "There is no Chromium or Chrome on this machine.";
    }
}
