namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Customers: created, found, changed, made users of companies, logged in for.</summary>
internal static class CustomerPages
{
    public static async Task ReplayAsync(Replay replay)
    {
        replay.Page("get-started-gs-web-api-request");
        var customer = await replay.SendAsync(71);
        await replay.CallAsync(211, query: Find.By("firstname", "%onas%", "like"));

        replay.Page("get-started-gs-web-api-response");
        replay.SetAside(37, "It stands for an answer, and repeats what was sent.");
        replay.SetAside(81, "It is a refusal; see DocumentedErrorTests.");

        replay.Page("rest-tutorials-orders-order-create-customer");
        await replay.SendAsync(40, 77);

        replay.Page("rest-saas-integrations-login-as-customer-index");
        await replay.SendAsync(34, 43, at: "/V1/customer/1/otp");

        replay.Page("rest-b2b-company-users");
        var user = Id(await replay.SendAsync(65, 77));
        await replay.SendAsync(116, 138, at: $"/V1/customers/{user}");
        await replay.CallAsync(187, at: $"/V1/customers/{user}");

        // The page on bulks creates some of these customers again.
        replay.State.Customers.Remove(Id(customer));
        replay.Page("rest-use-rest-bulk-endpoints");
        await replay.SendAsync(69, 113);
        replay.Page("rest-modules-import-index");
        await replay.SendAsync(56);
        await replay.SendAsync(73, at: "/V1/customers/1");
    }

    private static string Id(JsonElement customer) => customer.ValueKind == JsonValueKind.Object ? customer.GetProperty("id").GetRawText() : "0";
}
