using AccsGen.Testing;

namespace AccsGen.Runtime.Tests.Api;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => Snapshot.Match(PublicApiText.Of(typeof(AccsTransport).Assembly), "PublicApi");

    [Fact]
    public void A_difference_is_shown_with_what_stands_around_it()
    {
        var diff = Snapshot.Diff("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\ne\nF\ng\nh\n");

        Assert.Equal("  c\n  d\n  e\n- f\n+ F\n  g\n  h\n  \n", diff);
    }
}
