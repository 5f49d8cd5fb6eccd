using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Search;

/// <summary>Runs the search of a request over entities: filters, sort orders, and the page.</summary>
internal static class EntitySearch
{
    /// <summary>Searches a whole collection.</summary>
    /// <param name="request">The search.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="fields">What its entities are searched by.</param>
    /// <param name="belongs">Whether the entity at a place of a view is one of those that the search is about; all are when null.</param>
    /// <exception cref="ServiceException">A field or a condition type isn't known, or a limit is passed.</exception>
    public static SearchResult Run(OperationRequest request, Collection collection, EntityFields fields, Func<EntityView, int, bool>? belongs = null)
    {
        var criteria = Read(request);
        Check(request, criteria, fields);
        var (view, rest) = KeyFilters.Apply(request[collection], fields, criteria.FilterGroups);
        var found = Filter(view, rest, fields);
        if (belongs is not null)
            found = found.Choose(Enumerable.Range(0, found.Count).Where(place => belongs(found, place)));
        return Finish(request, criteria, found, fields, collection);
    }

    /// <summary>Searches some entities, such as the comments of one order.</summary>
    /// <exception cref="ServiceException">A field or a condition type isn't known, or a limit is passed.</exception>
    public static SearchResult Run(OperationRequest request, IReadOnlyList<Entity> entities, EntityFields fields)
    {
        var criteria = Read(request);
        Check(request, criteria, fields);
        return Finish(request, criteria, Filter(EntityView.Of(entities), criteria.FilterGroups, fields), fields, collection: null);
    }

    private static SearchQuery Read(OperationRequest request)
    {
        var criteria = SearchCriteriaReader.Read(request.Query, request.Operation.Query.SearchPrefix ?? "searchCriteria");
        return request.Service.Options.Limits.Apply(criteria);
    }

    private static void Check(OperationRequest request, SearchQuery criteria, EntityFields fields)
    {
        var rows = RowMembers(request);
        foreach (var field in criteria.FilterGroups.SelectMany(group => group).Select(filter => filter.Field).Concat(criteria.SortOrders.Select(sort => sort.Field)))
        {
            if (!fields.IsKnown(request, rows, field))
                throw new ServiceException(400, new ServiceError("Invalid attribute name: %1") { Positional = [field] });
        }
        if (request.Service.Options.Search.RequireFilterValue && criteria.FilterGroups.SelectMany(group => group).Any(filter => !filter.HasValue))
            throw ServiceException.Missing(["value"]);
    }

    private static MemberTable RowMembers(OperationRequest request)
    {
        var document = request.Service.Document;
        return request.Operation.Spec.Result is { } result && document.MembersOf(result).Find("items") is { } items && document.Resolve(items.Type).Items is { } row
            ? document.MembersOf(row)
            : new MemberTable([]);
    }

    private static EntityView Filter(EntityView view, IReadOnlyList<IReadOnlyList<SearchFilter>> groups, EntityFields fields)
    {
        if (groups.Count == 0)
            return view;
        var tests = groups.Select(group => group.Select(filter => (filter.Field, Test: SearchCondition.Compile(filter))).ToList()).ToList();
        return view.Choose(Enumerable.Range(0, view.Count).Where(place => tests.All(group => group.Any(filter => filter.Test(view.Read(place, filter.Field, fields))))));
    }

    private static SearchResult Finish(OperationRequest request, SearchQuery criteria, EntityView found, EntityFields fields, Collection? collection)
    {
        var sorted = criteria.SortOrders switch
        {
            [] => request.Service.Options.Search.Shuffle(found, request.Service.Random),
            [var first, ..] when collection is not null && KeyFilters.IsNumber(collection, fields, first.Field) => first.Descending ? found.Reverse() : found,
            var orders => found.SortRising(orders, fields) ?? Sort(found, orders, fields),
        };
        var (start, end) = criteria.PageOf(sorted.Count, request.Service.Options.Search.PastTheEnd);
        return new SearchResult([.. Enumerable.Range(start, end - start).Select(place => sorted[place])], sorted.Count, criteria);
    }

    private static EntityView Sort(EntityView view, IReadOnlyList<SearchSortOrder> orders, EntityFields fields)
    {
        List<SearchValue[]> keys = new(view.Count);
        for (var place = 0; place < view.Count; place++)
            keys.Add([.. orders.Select(order => view.Read(place, order.Field, fields))]);
        return view.Choose(Enumerable.Range(0, view.Count).Order(Comparer<int>.Create((left, right) =>
            SearchComparer.Compare(orders, keys[left], keys[right]) is not 0 and var order ? order : left.CompareTo(right))));
    }
}
