using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Imports. The page on them prints rows in part too, which are sent as rows with what has to be in every row.</summary>
internal static class ImportPages
{
    private static readonly int[] s_partsOfProducts = [448, 468, 509, 558, 618, 636, 655];

    public static async Task ReplayAsync(Replay replay)
    {
        replay.Page("rest-modules-import-index");
        await replay.SendAsync(243, 438);
        await replay.SendAsync(690);
        await replay.SendAsync(731);
        await replay.SendAsync(762);
        await replay.SendAsync(845, 890);
        foreach (var line in s_partsOfProducts)
            await SendPartAsync(replay, line, "catalog_product", $$"""{"sku":"Part-{{line}}","name":"Part {{line}}","attribute_set_code":"Default","product_type":"simple","price":10}""");
        await SendPartAsync(replay, 670, "customer_composite", """{"email":"part@example.com","_website":"base","firstname":"Jane","lastname":"Doe"}""");

        replay.Page("rest-saas-integrations-gift-card-accounts-index");
        await replay.SendAsync(216);
    }

    private static async Task SendPartAsync(Replay replay, int line, string entity, string row)
    {
        var item = (JsonObject)JsonNode.Parse(row)!;
        foreach (var member in replay.Sample(line).Body.EnumerateObject())
            item[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        var source = new JsonObject { ["entity"] = entity, ["behavior"] = "append", ["validation_strategy"] = "validation-stop-on-errors", ["allowed_error_count"] = 0, ["items"] = new JsonArray(item) };
        await replay.SendPartAsync(line, new JsonObject { ["source"] = source });
    }
}
