using AccsGen.Simulator.Entities.Returns;

namespace AccsGen.Simulator.Tests.Returns;

public sealed class ReturnStatusTests
{
    [Theory]
    [InlineData("pending", "pending")]
    [InlineData("authorized", "authorized")]
    [InlineData("denied", "closed")]
    [InlineData("pending denied", "pending")]
    [InlineData("pending authorized", "partially_authorized")]
    [InlineData("authorized denied", "partially_authorized")]
    [InlineData("received", "received")]
    [InlineData("received denied", "received_on_item")]
    [InlineData("received authorized pending", "received_on_item")]
    [InlineData("approved", "processed_closed")]
    [InlineData("approved denied", "processed_closed")]
    [InlineData("approved received", "approved_on_item")]
    [InlineData("approved pending", "approved_on_item")]
    [InlineData("rejected", "closed")]
    [InlineData("rejected denied", "closed")]
    [InlineData("rejected received", "rejected_on_item")]
    [InlineData("approved rejected", "processed_closed")]
    [InlineData("approved rejected denied", "processed_closed")]
    [InlineData("approved rejected pending", "approved_on_item")]
    public void Follows_from_the_items(string items, string status) => Assert.Equal(status, ReturnStatus.Of(items.Split(' ')));
}
