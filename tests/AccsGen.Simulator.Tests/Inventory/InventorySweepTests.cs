using System.Text.RegularExpressions;
using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests.Inventory;

/// <summary>Whatever the spec allows is answered or refused: no operation of inventory, prices, taxes, sales rules and gift cards fails itself.</summary>
public sealed partial class InventorySweepTests
{
    [Fact]
    public async Task No_operation_fails_at_a_request_that_the_spec_allows()
    {
        await using var tenant = await Tenant.StartAsync();
        var faults = new List<string>();

        foreach (var operation in ApiDocuments.Bundled.Operations.Where(operation => OurPath().IsMatch(operation.Key)))
        {
            var request = SampleRequest.Of(ApiDocuments.Bundled, operation);
            await tenant.SendAsync(request.Method, request.Path, request.Body);
            await tenant.SendAsync(request.Method, request.Path.Replace("=7", "=", StringComparison.Ordinal), "{}");
            if (tenant.Simulator.Requests.FirstOrDefault(recorded => recorded.Operation == operation.Key && recorded.Fault is not null) is { } recorded)
                faults.Add($"{operation.Key}: {recorded.Fault}");
        }

        Assert.Equal([], faults);
    }

    [GeneratedRegex("^[A-Z]+ /V1/(inventory/|products/(base-prices|cost|special-price|tier-prices)|giftcardaccounts|gift-wrappings|stockItems|stockStatuses|products/[^/]+/stockItems|tax(Classes|Rates|Rules)|salesRules|coupons)")]
    private static partial Regex OurPath();
}
