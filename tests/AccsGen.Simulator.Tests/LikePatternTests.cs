using AccsGen.Simulator.Search;

namespace AccsGen.Simulator.Tests;

public sealed class LikePatternTests
{
    [Theory]
    [InlineData("abc", "ABC", true)]
    [InlineData("abc", "abcd", false)]
    [InlineData("%", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a%", "abc", true)]
    [InlineData("%c", "abc", true)]
    [InlineData("%b%", "abc", true)]
    [InlineData("%bd%", "abc", false)]
    [InlineData("%ab", "aab", true)]
    [InlineData("%a%b%a%", "xxaxbxbxaxx", true)]
    [InlineData("_", "", false)]
    [InlineData("a_c", "abc", true)]
    [InlineData("%_", "", false)]
    [InlineData("50\\%", "50%", true)]
    [InlineData("50\\%", "500", false)]
    [InlineData("a\\_b", "axb", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("straße%", "STRAßE 1", true)]
    public void Matches_as_SQL_does(string pattern, string text, bool expected) => Assert.Equal(expected, new LikePattern(pattern).Matches(text));

    [Fact]
    public void A_hostile_pattern_costs_no_more_than_its_length() =>
        Assert.False(new LikePattern(string.Concat(Enumerable.Repeat("%a", 4000)) + "b").Matches(new string('a', 20_000)));
}
