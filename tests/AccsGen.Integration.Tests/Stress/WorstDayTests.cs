using AccsGen.Integration.Tests.Corpus;
using AccsGen.Integration.Tests.Corpus.Quirks;
using AccsGen.Integration.Tests.Sweep;

namespace AccsGen.Integration.Tests.Stress;

/// <summary>The service on its worst day: whatever its JSON looks like, the client reads it, loses nothing, and understands the same.</summary>
public sealed class WorstDayTests
{
    /// <summary>Reads of what the demo tenant holds, of every kind of entity that an integration meets.</summary>
    private static readonly Dictionary<string, Func<AccsClient, Task<object?>>> s_reads = new(StringComparer.Ordinal)
    {
        ["products"] = async accs => await accs.Products.SearchAsync(Page()),
        ["bundles"] = async accs => await accs.Products.SearchAsync(Page().Where("type_id", "bundle")),
        ["configurables"] = async accs => await accs.Products.SearchAsync(Page().Where("type_id", "configurable")),
        ["downloadables"] = async accs => await accs.Products.SearchAsync(Page().Where("type_id", "downloadable,grouped,giftcard", "in")),
        ["product"] = async accs => await accs.Products.GetAsync("24-MB03"),
        ["variants"] = async accs => await accs.ConfigurableProducts.Children.ListAsync("MT02"),
        ["bundle options"] = async accs => await accs.BundleProducts.Options.ListAsync("BNDL-01"),
        ["attributes"] = async accs => await accs.Products.Attributes.SearchAsync(Page()),
        ["attributes of a set"] = async accs => await accs.Products.AttributeSets.Attributes.ListAsync("4"),
        ["options"] = async accs => await accs.Products.Attributes.Options.ListAsync("color"),
        ["tree"] = async accs => await accs.Categories.GetTreeAsync(),
        ["categories"] = async accs => await accs.Categories.SearchAsync(Page()),
        ["tier prices"] = async accs => await accs.Products.TierPrices.GetAsync(["24-MB01", "24-MB03"]),
        ["sources"] = async accs => await accs.Inventory.Sources.SearchAsync(Page()),
        ["stocks"] = async accs => await accs.Inventory.Stocks.SearchAsync(Page()),
        ["source items"] = async accs => await accs.Inventory.SourceItems.SearchAsync(Page()),
        ["stock item"] = async accs => await accs.StockItems.GetAsync("24-MB01"),
        ["salable"] = async accs => await accs.Inventory.IsProductSalableForRequestedQtyAsync("24-MB01", 1, 100_000),
        ["customers"] = async accs => await accs.Customers.SearchAsync(Page()),
        ["customer"] = async accs => await accs.Customers.GetAsync(9),
        ["groups"] = async accs => await accs.CustomerGroups.SearchAsync(Page()),
        ["companies"] = async accs => await accs.Companies.SearchAsync(Page()),
        ["roles"] = async accs => await accs.Companies.Roles.SearchAsync(Page()),
        ["hierarchy"] = async accs => await accs.Hierarchy.GetAsync(1),
        ["credits"] = async accs => await accs.CompanyCredits.SearchAsync(Page()),
        ["shared catalogs"] = async accs => await accs.SharedCatalogs.SearchAsync(Page()),
        ["carts"] = async accs => await accs.Carts.SearchAsync(Page()),
        ["orders"] = async accs => await accs.Orders.SearchAsync(Page()),
        ["order items"] = async accs => await accs.Orders.Items.SearchAsync(Page()),
        ["invoices"] = async accs => await accs.Invoices.SearchAsync(Page()),
        ["shipments"] = async accs => await accs.Shipments.SearchAsync(Page()),
        ["credit memos"] = async accs => await accs.CreditMemos.SearchAsync(Page()),
        ["returns"] = async accs => await accs.Returns.SearchAsync(Page()),
        ["sales rules"] = async accs => await accs.SalesRules.SearchAsync(Page()),
        ["coupons"] = async accs => await accs.Coupons.SearchAsync(Page()),
        ["tax rates"] = async accs => await accs.TaxRates.SearchAsync(Page()),
        ["stores"] = async accs => await accs.Store.GetStoreConfigsAsync(),
        ["countries"] = async accs => await accs.Directory.Countries.ListAsync(),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_operation_is_read_without_loss(int seed)
    {
        await using var tenant = await StartAsync(seed, options => options.IsStateless = true);
        var spec = new SpecFile();
        var faults = new List<string>();

        foreach (var method in ClientMethod.ReachableFrom(tenant.Client))
        {
            var arguments = ExpectedRequest.For(method, spec.Operations[method.Operation], spec, Fill.RequiredOnly, _ => { }).Arguments;
            faults.AddRange(await LossesAsync(method.ToString(), tenant, () => method.CallAsync(arguments)));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(489, tenant.Simulator.Requests.Total);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task What_the_tenant_holds_is_read_without_loss_and_means_what_it_means_on_a_good_day(int seed)
    {
        await using var tenant = await StartAsync(seed);
        var faults = new List<string>();
        var worse = 0;

        foreach (var (name, read) in s_reads)
        {
            tenant.Simulator.Json.BePlain();
            var plain = await read(tenant.Client);
            var answer = tenant.LatestAnswer;
            tenant.Simulator.Json.BeWorst();
            faults.AddRange(await LossesAsync(name, tenant, () => read(tenant.Client), worst => SameMeaning.Differences(plain, worst, name)));
            worse += answer.AsSpan().SequenceEqual(tenant.LatestAnswer) ? 0 : 1;
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.InRange(worse, s_reads.Count * 9 / 10, s_reads.Count);
    }

    private static SearchCriteria Page() => new() { PageSize = 12, CurrentPage = 1 };

    private static Task<SimulatedTenant> StartAsync(int seed, Action<AccsSimulatorOptions>? configure = null) => SimulatedTenant.StartAsync(options =>
    {
        options.RandomSeed = seed;
        options.Json.BeWorst();
        configure?.Invoke(options);
    });

    private static async Task<IEnumerable<string>> LossesAsync(string name, SimulatedTenant tenant, Func<Task<object?>> call, Func<object?, IEnumerable<string>>? compare = null)
    {
        try
        {
            var result = await call();
            var lost = Losses(result, tenant.LatestAnswer).ToList();
            ModelTypes.LookAt(result);
            var lostLater = Losses(result, tenant.LatestAnswer).Except(lost, StringComparer.Ordinal).Select(loss => loss + " once looked at");
            return [.. lost.Concat(lostLater).Concat(compare?.Invoke(result) ?? []).Select(loss => $"{name}: {loss}")];
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return [$"{name}: {fault.GetType().Name}: {fault.Message}"];
        }
    }

    /// <summary>What the result writes otherwise than it came. Values that C# has no other form for are compared as such.</summary>
    private static IEnumerable<string> Losses(object? result, byte[] answer)
    {
        if (result is null || answer.Length == 0)
            return [];
        var came = JsonElement.Parse(answer);
        return result switch
        {
            AccsModel or RawJson => JsonComparison.Differences("answer", Normal(came), JsonElement.Parse(result.ToString()!)),
            IEnumerable<AccsModel> models => JsonComparison.Differences("answer", Normal(came), JsonElement.Parse($"[{string.Join(',', models)}]")),
            System.Collections.IEnumerable and not string => came.EnumerateArray().Zip(((System.Collections.IEnumerable)result).Cast<object>())
                .SelectMany(pair => JsonComparison.Differences("answer[]", RootScalar.AsDeclared(pair.First, pair.Second), JsonSerializer.SerializeToElement(pair.Second))),
            _ => JsonComparison.Differences("answer", RootScalar.AsDeclared(came, result), JsonSerializer.SerializeToElement(result)),
        };
    }

    /// <summary>Custom attributes that came as an object with numbers for names are documented to be written as the list they are.</summary>
    private static JsonElement Normal(JsonElement came)
    {
        var node = JsonNode.Parse(came.GetRawText());
        Normalize(node);
        return JsonElement.Parse(node?.ToJsonString() ?? "null");
    }

    private static void Normalize(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Normalize(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                Normalize(value);
                if (name == "custom_attributes" && value is JsonObject keyed && keyed.All(entry => int.TryParse(entry.Key, CultureInfo.InvariantCulture, out _)))
                    members[name] = new JsonArray([.. keyed.Select(entry => entry.Value?.DeepClone())]);
            }
        }
    }
}
