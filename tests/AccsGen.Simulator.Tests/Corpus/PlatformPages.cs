namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>What became of the asynchronous requests of the other pages.</summary>
internal static class PlatformPages
{
    public static async Task ReplayAsync(Replay replay)
    {
        await replay.Tenant.Simulator.Bulk.DrainAsync();
        replay.Page("rest-use-rest-operation-status-search");
        await replay.CallAsync(48, query: Find.By("status", "3"));
    }
}
