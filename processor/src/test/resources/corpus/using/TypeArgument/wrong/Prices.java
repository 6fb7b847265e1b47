// A generic server, asked for something of another type
package shop;

class Prices {
  static int of(CacheClient<String, Integer> prices, long article) {
    return prices.get(article).orElse(0); // <- javac
  }
}
