namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Sources, stocks, what is in them and what can be sold.</summary>
internal static class InventoryPages
{
    public static async Task ReplayAsync(Replay replay)
    {
        await ReplaySourcesAsync(replay);
        await ReplayProductsAsync(replay);
        await ReplayBulkAsync(replay);
        await ReplaySelectionAsync(replay);
    }

    private static async Task ReplaySourcesAsync(Replay replay)
    {
        replay.Page("rest-inventory-manage-sources");
        await replay.SendAsync(82, 112);
        await replay.SendAsync(126, 143);
        await replay.CallAsync(159);
        await replay.CallAsync(198, query: Find.By("country_id", "US"));

        replay.Page("rest-inventory-link-stocks-sources");
        await replay.SendAsync(52, 71);
        await replay.SendAsync(88, 101);
        await replay.CallAsync(126, query: Find.By("stock_id", "4"));
        await replay.CallAsync(175);

        replay.Page("rest-tutorials-inventory-assign-source-to-stock");
        await replay.SendAsync(45);
    }

    private static async Task ReplayProductsAsync(Replay replay)
    {
        replay.Page("rest-tutorials-inventory-reassign-products-to-another-source");
        await replay.SendAsync(47, 68);
        await replay.SendAsync(89, 188);

        replay.Page("rest-tutorials-inventory-create-cart-add-products");
        await replay.CallAsync(76);
        await replay.CallAsync(102);
    }

    private static async Task ReplayBulkAsync(Replay replay)
    {
        replay.Page("rest-inventory-bulk-inventory");
        await replay.SendAsync(58);
        await replay.SendAsync(94);
        await replay.SendAsync(136);
        await replay.SendAsync(171);
    }

    private static async Task ReplaySelectionAsync(Replay replay)
    {
        replay.Page("rest-inventory-check-salable-quantity");
        await replay.CallAsync(95, query: "?skus[0]=Prod1&skus[1]=Prod2&stockId=2");
        await replay.CallAsync(124);
        await replay.CallAsync(145);

        replay.Page("rest-inventory-manage-low-quantity");
        await replay.SendAsync(55);
        await replay.SendAsync(113, 128);

        replay.Page("rest-inventory-manage-source-selection");
        await replay.CallAsync(61);
        await replay.SendAsync(104, 123);
        await replay.SendAsync(165, 193);
        await replay.CallAsync(300, query: "?address[country]=US&address[postcode]=10577&address[street]=3003%20Purchase%20St&address[region]=NY&address[city]=Purchase");
    }
}
