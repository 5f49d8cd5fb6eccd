using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities;
using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Inventory;

/// <summary>Products whose source items nobody has written: the ones that are made when they are looked at.</summary>
public sealed class SourceItemStateTests
{
    private readonly Session _session = new(SeededStates.Of(SimulatorSeed.Empty), new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero)) { IsFollowed = false };

    [Theory]
    [InlineData("simple", 7, true, "7 1")]
    [InlineData("virtual", 7, false, "7 0")]
    [InlineData("simple", 0, true, "0 1")]
    [InlineData("simple", 0, false, null)] // as one that isn't assigned
    [InlineData("configurable", 7, true, null)] // has no quantity of its own
    public void What_has_no_item_at_the_default_source_has_one_that_is_read_off_its_stock_item(string type, int quantity, bool isInStock, string? expected)
    {
        Put(type, quantity, isInStock);

        var item = SourceItems.Find(_session, "default", "made-1");

        Assert.Equal(expected, item is null ? null : string.Create(CultureInfo.InvariantCulture, $"{SourceItems.StateOf(item).Quantity} {SourceItems.StateOf(item).Status}"));
    }

    [Fact]
    public void It_has_one_at_the_default_source_only_and_can_be_sold_and_sent_from_there()
    {
        Put("simple", 7, true);

        Assert.Null(SourceItems.Find(_session, "north", "made-1"));
        Assert.Equal(7, StockLedger.SalableQuantity(_session, "made-1", InventoryCollections.DefaultStock));

        StockLedger.Deduct(_session, "default", "made-1", 3);
        Assert.Equal(4, StockLedger.SalableQuantity(_session, "made-1", InventoryCollections.DefaultStock));
    }

    private void Put(string type, int quantity, bool isInStock) => _session[ProductCollections.Products].Put(new JsonObject
    {
        ["sku"] = "made-1",
        ["type_id"] = type,
        ["status"] = 1,
        ["extension_attributes"] = new JsonObject { ["stock_item"] = new JsonObject { ["qty"] = quantity, ["is_in_stock"] = isInStock } },
    });
}
