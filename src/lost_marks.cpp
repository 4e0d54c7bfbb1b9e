#include "lost_marks.hpp"

#include <algorithm>
#include <iterator>

#include "word_map.hpp"

namespace cchc::detail {

namespace {

struct Pair {
  WordKey first;
  WordKey second;
};

constexpr Pair pairs[] = {{word("chậm"), word("nhất")},    {word("muộn"), word("nhất")},  {word("sớm"), word("nhất")},
                          {word("định"), word("kỳ")},      {word("giai"), word("đoạn")},  {word("làm"), word("việc")},
                          {word("thường"), word("xuyên")}, {word("liên"), word("tục")},   {word("thời"), word("hạn")},
                          {word("thời"), word("gian")},    {word("không"), word("quá")},  {word("không"), word("sớm")},
                          {word("không"), word("muộn")},   {word("sớm"), word("hơn")},    {word("kể"), word("từ")},
                          {word("trở"), word("đi")},       {word("tiếp"), word("theo")},  {word("báo"), word("cáo")},
                          {word("hiệu"), word("lực")},     {word("hằng"), word("năm")},   {word("hàng"), word("năm")},
                          {word("mỗi"), word("năm")},      {word("số"), word("liệu")},    {word("đột"), word("xuất")},
                          {word("các"), word("năm")},      {word("những"), word("năm")},  {word("tính"), word("đến")},
                          {word("tính"), word("từ")},      {word("thứ"), word("hai")},    {word("từ"), word("ngày")},
                          {word("đến"), word("ngày")},     {word("trước"), word("ngày")}, {word("cả"), word("năm")},
                          {word("của"), word("tháng")},    {word("của"), word("năm")},    {word("từ"), word("năm")},
                          {word("đến"), word("năm")},      {word("từ"), word("tháng")},   {word("đến"), word("tháng")},
                          {word("đến"), word("hết")},      {word("đến"), word("trước")},  {word("hết"), word("ngày")},
                          {word("kế"), word("tiếp")},      {word("đầu"), word("năm")},    {word("cuối"), word("năm")},
                          {word("đầu"), word("quý")},      {word("cuối"), word("quý")},   {word("suốt"), word("năm")},
                          {word("đến"), word("cuối")},     {word("đến"), word("quý")},    {word("nửa"), word("đầu")},
                          {word("nửa"), word("cuối")},     {word("thời"), word("điểm")},  {word("năm"), word("báo")},
                          {word("vào"), word("ngày")},     {word("vào"), word("tháng")},  {word("vào"), word("quý")},
                          {word("vào"), word("năm")},      {word("vào"), word("cuối")},   {word("vào"), word("đầu")},
                          {word("cáo"), word("năm")},      {word("cáo"), word("quý")},    {word("tháng"), word("báo")},
                          {word("đối"), word("với")},      {word("không"), word("được")}, {word("hạn"), word("cuối")},
                          {word("hạn"), word("chót")},     {word("kết"), word("thúc")},   {word("hoàn"), word("thành")},
                          {word("phiên"), word("họp")},    {word("kỳ"), word("họp")},     {word("ngân"), word("sách")},
                          {word("cuối"), word("cùng")},    {word("trừ"), word("tháng")},  {word("nhất"), word("là")}};

constexpr WordEntry<WordKey> marked_words[] = {
    {word("truoc"), word("trước")},   {word("trươc"), word("trước")},   {word("truớc"), word("trước")},
    {word("trưoc"), word("trước")},   {word("truóc"), word("trước")},   {word("nua"), word("nửa")},
    {word("nưa"), word("nửa")},       {word("diem"), word("điểm")},     {word("điem"), word("điểm")},
    {word("diểm"), word("điểm")},     {word("ngay"), word("ngày")},     {word("thang"), word("tháng")},
    {word("nam"), word("năm")},       {word("quy"), word("quý")},       {word("qui"), word("quý")},
    {word("hang"), word("hằng")},     {word("moi"), word("mỗi")},       {word("tuan"), word("tuần")},
    {word("gio"), word("giờ")},       {word("phut"), word("phút")},     {word("tu"), word("từ")},
    {word("den"), word("đến")},       {word("đen"), word("đến")},       {word("dến"), word("đến")},
    {word("het"), word("hết")},       {word("cham"), word("chậm")},     {word("muon"), word("muộn")},
    {word("nhat"), word("nhất")},     {word("som"), word("sớm")},       {word("vao"), word("vào")},
    {word("dau"), word("đầu")},       {word("đau"), word("đầu")},       {word("dầu"), word("đầu")},
    {word("giua"), word("giữa")},     {word("cuoi"), word("cuối")},     {word("ke"), word("kể")},
    {word("lam"), word("làm")},       {word("viec"), word("việc")},     {word("dinh"), word("định")},
    {word("đinh"), word("định")},     {word("dịnh"), word("định")},     {word("ky"), word("kỳ")},
    {word("thuong"), word("thường")}, {word("thưong"), word("thường")}, {word("thuờng"), word("thường")},
    {word("xuyen"), word("xuyên")},   {word("lien"), word("liên")},     {word("tuc"), word("tục")},
    {word("doan"), word("đoạn")},     {word("đoan"), word("đoạn")},     {word("doạn"), word("đoạn")},
    {word("thoi"), word("thời")},     {word("han"), word("hạn")},       {word("khong"), word("không")},
    {word("qua"), word("quá")},       {word("cac"), word("các")},       {word("nhung"), word("những")},
    {word("tiep"), word("tiếp")},     {word("tro"), word("trở")},       {word("di"), word("đi")},
    {word("đi"), word("đi")},         {word("va"), word("và")},         {word("cua"), word("của")},
    {word("lan"), word("lần")},       {word("mot"), word("một")},       {word("bao"), word("báo")},
    {word("cao"), word("cáo")},       {word("hieu"), word("hiệu")},     {word("luc"), word("lực")},
    {word("doi"), word("đối")},       {word("đoi"), word("đối")},       {word("voi"), word("với")},
    {word("duoc"), word("được")},     {word("đuoc"), word("được")},     {word("đuợc"), word("được")},
    {word("đưoc"), word("được")},     {word("ket"), word("kết")},       {word("phien"), word("phiên")},
    {word("hop"), word("họp")},       {word("chot"), word("chót")},     {word("hoan"), word("hoàn")},
    {word("thanh"), word("thành")},   {word("thuc"), word("thúc")},     {word("ngan"), word("ngân")},
    {word("sach"), word("sách")},     {word("cung"), word("cùng")},     {word("tru"), word("trừ")},
    {word("la"), word("là")},         {word("thu"), word("thứ")},       {word("ca"), word("cả")},
    {word("suot"), word("suốt")},     {word("hon"), word("hơn")},       {word("so"), word("số")},
    {word("lieu"), word("liệu")},     {word("dot"), word("đột")},       {word("đot"), word("đột")},
    {word("dột"), word("đột")},       {word("xuat"), word("xuất")},     {word("tinh"), word("tính")},
};
constexpr WordMap marked{marked_words};

}  // namespace

WordKey with_marks(WordKey key) noexcept {
  const WordKey found = marked[key];
  return found == 0 ? key : found;
}

bool are_companions(WordKey first, WordKey second) noexcept {
  return std::any_of(std::begin(pairs), std::end(pairs),
                     [&](const Pair& pair) { return pair.first == first && pair.second == second; });
}

bool is_time_word(WordKey key) noexcept {
  switch (key) {
    case word("ngày"):
    case word("tháng"):
    case word("quý"):
    case word("năm"):
    case word("tuần"): return true;
    default: return false;
  }
}

}  // namespace cchc::detail
